import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ELEMENTS } from '../costs/index.ts';
import { testOwnFigures, testParticipants, type TestBody } from '../synergies/testing/costs.ts';
import { testSet } from '../synergies/testing/set.ts';
import { analyse, analyseWithOutcomes, composeAnalysisJson, widenRange, type AnalysisRequest } from './index.ts';

const set = testSet();
const controlledBy = { seed: 1, assumptionsFingerprint: 'abc' };

function requestFor(bodies: readonly (number | TestBody)[], assumptions = set): AnalysisRequest {
  return {
    participants: testParticipants(bodies),
    year: 2014,
    ownFigures: testOwnFigures(bodies),
    unallocated: [],
    assumptions,
    joinable: null,
  };
}

const some = [4000, 3000, 2500, { population: 1500, own: { staff: 900_000 } }, 6000, 3500];

const answer = (seed: number) => {
  const analysis = analyseWithOutcomes(requestFor(some), { seed, draws: 100 });
  return JSON.stringify(composeAnalysisJson(analysis, analysis.outcomes, { ...controlledBy, seed }));
};

describe('an analysis', () => {
  test('adds up from municipalities to the whole, and says what is estimated', () => {
    const analysis = analyse(requestFor(some));
    const sum = analysis.municipalities.reduce((all, body) => all + body.total.nok, 0);
    expect(analysis.total.nok).toBeCloseTo(sum, 3);
    expect(analysis.population).toBe(20_500);
    expect(analysis.municipalities[3]!.costs.staff.origin).toBe('own');
    expect(analysis.municipalities[3]!.costs.telecom.origin).toBe('estimate');
    expect(analysis.priceYear).toBe(2014);
    expect(analysis.toTodaysKroner.year).toBe(2026);
    expect(analysis.toTodaysKroner.factor.value).toBeGreaterThan(1);
  });

  test('names the placeholders that it leans on, and no others', () => {
    const { placeholders } = analyse(requestFor(some));
    expect(placeholders).toContain('business-cases/migration-per-system');
    expect(placeholders).toContain('costs/municipal-deflator');
    expect(placeholders).not.toContain('costs/unit-cost');
    expect(placeholders).not.toContain('business-cases/entry-per-inhabitant');
    for (const id of placeholders) expect(set.definitions.get(id)!.kind).toBe('placeholder');
  });

  test('names the placeholders of its ranges too: of estimates where there are any, of own figures where there are any', () => {
    const spreads = (bodies: Parameters<typeof requestFor>[0]) =>
      analyse(requestFor(bodies)).placeholders.filter((id) => id.endsWith('-spread'));
    const own = { telecom: 900_000, basicOperations: 1_800_000, lineOfBusiness: 2_000_000, staff: 1_900_000 };
    expect(spreads([4000, 3000])).toEqual(['costs/estimate-spread', 'costs/mean-spread']);
    expect(spreads([{ population: 4000, own }, { population: 3000, own }])).toEqual(['costs/own-figure-spread']);
    expect(spreads(some)).toEqual(['costs/estimate-spread', 'costs/mean-spread', 'costs/own-figure-spread']);
  });

  test('follows a changed assumption to the end', () => {
    const before = analyse(requestFor(some));
    const changed = testSet({ 'business-cases/discount-rate': 0.02, 'business-cases/data-centre-exists': 1 });
    const after = analyse(requestFor(some, changed));
    expect(after.total.nok).toBe(before.total.nok);
    expect(after.transition.items.dataCentre.nok).toBe(0);
    expect(after.alternatives[1]!.presentValue.value).toBeGreaterThan(before.alternatives[1]!.presentValue.value);
  });
});

describe('the answer as scripts read it', () => {
  test('has the promised fields first, in their order', () => {
    const analysis = analyseWithOutcomes(requestFor(some), { seed: 1, draws: 300 });
    const json = composeAnalysisJson(analysis, analysis.outcomes, controlledBy);
    expect(Object.keys(json).slice(0, 9)).toEqual([
      'municipalities',
      'totalNok',
      'synergies',
      'transition',
      'presentValueNok',
      'paybackYear',
      'priceYear',
      'seed',
      'assumptionsFingerprint',
    ]);
    expect(Object.keys(json.municipalities[0]!).slice(0, 5)).toEqual(['number', 'name', 'population', 'group', 'costs']);
    expect(Object.keys(json.municipalities[0]!.costs)).toEqual(['telecom', 'basicOperations', 'lineOfBusiness', 'staff']);
    expect(Object.keys(json.municipalities[0]!.costs.staff)).toEqual(['nok', 'low', 'high', 'origin']);
    expect(json.synergies.curve.byElement).toEqual(analysis.synergies.curve.byElement);
    expect(json.presentValueNok).toBe(analysis.alternatives[1]!.presentValue.value);
    expect(json.paybackYear).toBe(analysis.alternatives[1]!.paybackYear);
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });

  test('says how much can be taken out, and keeps a member’s saving and one-off costs apart though they stand in one sum', () => {
    const analysis = analyseWithOutcomes(requestFor(some), { seed: 1, draws: 10 });
    const { alternatives } = composeAnalysisJson(analysis, analysis.outcomes, controlledBy);
    for (const { takenOutNok, years, perMember } of alternatives) {
      expect(takenOutNok).toBeCloseTo(ELEMENTS.reduce((sum, element) => sum + years.at(-1)!.savingByElementNok[element], 0), 3);
      for (const [index, year] of years.entries()) {
        const spent = perMember.reduce((sum, member) => sum + member.years[index]!.operatingNok - member.years[index]!.savingNok!, 0);
        expect(spent).toBeCloseTo(year.transitionOperatingNok, 3);
      }
    }
  });

  test('keeps low ≤ likely ≤ high, and parts that add to the whole, whoever is asked about', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 300, max: 400_000 }), { minLength: 1, maxLength: 7 }), (bodies) => {
        const analysis = analyseWithOutcomes(requestFor(bodies), { seed: 3, draws: 40 });
        const { synergies, transition, municipalities, totalNok, presentValueNok } = composeAnalysisJson(analysis, analysis.outcomes, controlledBy);
        for (const range of [synergies.curve, transition]) {
          expect(range.lowNok).toBeLessThanOrEqual(range.likelyNok);
          expect(range.likelyNok).toBeLessThanOrEqual(range.highNok);
        }
        let sum = 0;
        for (const { costs } of municipalities) {
          for (const element of ELEMENTS) {
            expect(costs[element].low).toBeLessThanOrEqual(costs[element].nok);
            expect(costs[element].nok).toBeLessThanOrEqual(costs[element].high);
            sum += costs[element].nok;
          }
        }
        expect(totalNok).toBeCloseTo(sum, 2);
        for (const model of [synergies.rules, synergies.curve]) {
          expect(ELEMENTS.reduce((all, element) => all + model.byElement[element], 0)).toBeCloseTo(model.likelyNok, 2);
        }
        if (bodies.length === 1) {
          expect([synergies.rules.likelyNok, synergies.curve.likelyNok, transition.highNok, presentValueNok]).toEqual([0, 0, 0, 0]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('widens a range only as far as the likely value', () => {
    expect(widenRange(5, { p10: 6, p90: 9 })).toEqual({ low: 5, nok: 5, high: 9 });
    expect(widenRange(10, { p10: 6, p90: 9 })).toEqual({ low: 6, nok: 10, high: 10 });
    expect(widenRange(7, { p10: 6, p90: 9 })).toEqual({ low: 6, nok: 7, high: 9 });
  });

  test('is the same for the same request and seed', () => {
    expect(answer(1)).toBe(answer(1));
    expect(answer(1)).not.toBe(answer(2));
  });
});
