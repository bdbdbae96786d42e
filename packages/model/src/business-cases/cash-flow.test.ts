import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ELEMENTS } from '../costs/index.ts';
import { walkExplained } from '../explain/index.ts';
import { calculateCurveSaving, calculateRuleSaving } from '../synergies/index.ts';
import { testCosts, type TestBody } from '../synergies/testing/costs.ts';
import { testSet } from '../synergies/testing/set.ts';
import { annuity, nok } from '../units/index.ts';
import { calculateReleasedShare } from './calculate-released-share.ts';
import { calculateTurnoverShare } from './calculate-turnover-share.ts';
import { calculatePaybackYear, compareAlternatives, estimateTransition, type Alternative, type AlternativeKind } from './index.ts';

const cooperation = {
  id: 'invented',
  name: 'Invented',
  legalForm: 'unspecified',
  members: ['0099'],
  from: null,
  to: null,
  source: 'invented',
} as unknown as NonNullable<Parameters<typeof compareAlternatives>[0]['joinable']>['cooperation'];

function alternativesOf(bodies: readonly (number | TestBody)[], changes: Record<string, number> = {}, away: { readonly distanceKm?: number; readonly beyond?: boolean } = {}): Map<AlternativeKind, Alternative> {
  const set = testSet(changes);
  const costs = testCosts(bodies, set);
  const curve = calculateCurveSaving({ costs }, set);
  const joinable = { cooperation, population: 40_000, ...away };
  const all = compareAlternatives({ costs, curve, transition: estimateTransition(costs, set), year: 2014, joinable }, set);
  return new Map(all.map((alternative) => [alternative.kind, alternative]));
}

const neighbours = [4000, 3000, 2500, 1500, 6000, 3500];

describe('a cash flow', () => {
  test('adds up: members to the whole, items to the transition, savings by element to the year', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 300, max: 90_000 }), { minLength: 2, maxLength: 8 }), (bodies) => {
        for (const alternative of alternativesOf(bodies).values()) {
          const items = Object.values(alternative.transitionItems).reduce((sum, item) => sum + item.value, 0);
          expect(items).toBeCloseTo(alternative.transition, 3);
          const ofMembers = (pick: (member: Alternative['perMember'][number]) => number) =>
            alternative.perMember.reduce((sum, member) => sum + pick(member), 0);
          expect(ofMembers((member) => member.transition)).toBeCloseTo(alternative.transition, 3);
          expect(ofMembers((member) => member.saving)).toBeCloseTo(alternative.fullSaving, 3);
          expect(ofMembers((member) => member.presentValue)).toBeCloseTo(alternative.presentValue.value, 3);
          let cumulative = 0;
          let spent = 0;
          for (const [index, year] of alternative.flow.entries()) {
            expect(year.index).toBe(index);
            expect(year.year).toBe(2014 + index);
            const saved = ELEMENTS.reduce((sum, element) => sum + year.savingByElement[element], 0);
            expect(year.net).toBeCloseTo(saved + year.transitionOperating + year.transitionInvestment, 3);
            expect(ofMembers((member) => member.flow[index]!.operating)).toBeCloseTo(saved + year.transitionOperating, 3);
            expect(ofMembers((member) => member.flow[index]!.saving!)).toBeCloseTo(saved, 3);
            expect(ofMembers((member) => member.flow[index]!.investment)).toBeCloseTo(year.transitionInvestment, 3);
            cumulative += year.net;
            spent -= year.transitionOperating + year.transitionInvestment;
            expect(year.cumulative).toBeCloseTo(cumulative, 3);
          }
          expect(spent).toBeCloseTo(alternative.transition, 3);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('has the present value that a spreadsheet gives: Σ net ÷ 1.04^t, column by column', () => {
    const { flow, presentValue } = alternativesOf(neighbours).get('cooperate')!;
    const columns = [1, 1.04, 1.0816, 1.124864, 1.16985856, 1.2166529024, 1.265319018496, 1.31593177923584, 1.36856905040527, 1.42331181242148, 1.48024428491834];
    expect(flow).toHaveLength(columns.length);
    const value = flow.reduce((sum, year, index) => sum + year.net / columns[index]!, 0);
    expect(presentValue.value).toBeCloseTo(value, 2);
    expect(flow.reduce((sum, year) => sum + year.discounted, 0)).toBeCloseTo(value, 2);
  });

  test('of the same saving every year is worth what an annuity says', () => {
    // Only basic operations, at once and for nothing: ten equal years.
    const nothing = {
      'business-cases/strategy-fixed': 0,
      'business-cases/strategy-per-municipality': 0,
      'business-cases/network-per-municipality': 0,
      'business-cases/data-centre-exists': 1,
      'business-cases/double-running-months': 0,
      'synergies/common-systems': 0,
      'synergies/realised-share.staff': 0,
      'synergies/network-ready-year': 0,
      'synergies/data-centre-ready-year': 0,
    };
    const { fullSaving, presentValue, transition, flow } = alternativesOf(neighbours, nothing).get('cooperate')!;
    expect(transition).toBe(0);
    expect(fullSaving).toBeGreaterThan(0);
    expect(annuity(nok(presentValue.value), 0.04, 10)).toBeCloseTo(fullSaving, 3);
    expect(presentValue.value).toBeCloseTo((fullSaving * (1 - 1.04 ** -10)) / 0.04, 3);
    expect(flow[0]!.net).toBe(0);
  });

  test('takes out no more staff than have left, than is saved, and than local presence leaves', () => {
    const cooperate = alternativesOf(neighbours).get('cooperate')!;
    const fte = testCosts(neighbours, testSet()).reduce((sum, body) => sum + body.staffFte.fte, 0);
    let before = 0;
    for (const { index, fteReleased } of cooperate.flow) {
      expect(fteReleased).toBeGreaterThanOrEqual(before);
      const left = calculateTurnoverShare({ staffTurnover: 0.08, organisationReady: 2, index });
      expect(fteReleased).toBeLessThanOrEqual(left * fte + 1e-9);
      before = fteReleased;
    }
    expect(before).toBeGreaterThan(1);
    expect(before).toBeLessThanOrEqual(calculateCurveSaving({ costs: testCosts(neighbours, testSet()) }, testSet()).staffFte + 1e-9);
    // 3 000 inhabitants have 1.85 FTE; with 1.8 that must stay, 0.05 can go, and from the smallest nothing.
    const kept = alternativesOf([3000, 3000, 2000], { 'business-cases/minimum-local-fte': 1.8 }).get('cooperate')!;
    expect(kept.perMember.map((member) => member.fteReleased)).toEqual([
      expect.closeTo(3000 / 1624 - 1.8, 9),
      expect.closeTo(3000 / 1624 - 1.8, 9),
      0,
    ]);
  });

  test('takes out in the last year what turnover and local presence leave of the full saving', () => {
    for (const alternative of alternativesOf(neighbours).values()) {
      const last = alternative.flow.at(-1)!;
      expect(alternative.takenOut).toBeCloseTo(last.net - last.transitionOperating - last.transitionInvestment, 3);
      expect(alternative.takenOut).toBeLessThanOrEqual(alternative.fullSaving);
    }
    // All of it where nobody need stay and everybody leaves; without its staff where everybody must stay.
    const cooperate = (changes: Record<string, number>) => alternativesOf(neighbours, changes).get('cooperate')!;
    const free = cooperate({ 'business-cases/minimum-local-fte': 0, 'business-cases/staff-turnover': 0.3 });
    expect(free.takenOut).toBeCloseTo(free.fullSaving, 3);
    const kept = cooperate({ 'business-cases/minimum-local-fte': 5 });
    expect(kept.takenOut).toBeCloseTo(kept.fullSaving - kept.savingByElement.staff, 3);
  });

  test('opens from its present value to every year, item and assumption', () => {
    const { presentValue } = alternativesOf(neighbours).get('cooperate')!;
    const formulas = new Set<string>();
    const cells = new Set<string>();
    walkExplained(presentValue, (part) => {
      formulas.add(part.formula);
      for (const input of part.inputs) if (input.from === 'assumption') cells.add(input.cell);
    });
    for (const formula of ['business-cases/net-of-year', 'business-cases/migration', 'synergies/curve-saving', 'costs/estimate']) {
      expect(formulas).toContain(formula);
    }
    expect(cells).toContain('business-cases/discount-rate');
    expect(cells).toContain('business-cases/data-centre-fixed');
  });
});

describe('staff that can be taken out', () => {
  const limits = { savedShare: 0.3, inPlace: 1, turnoverShare: 0.5, minimumLocalFte: 0.5, fte: 2 };

  test('are the least of what is saved, what stays on the spot, and what has left', () => {
    expect(calculateReleasedShare(limits)).toBe(0.3);
    expect(calculateReleasedShare({ ...limits, minimumLocalFte: 1.5 })).toBe(0.25);
    expect(calculateReleasedShare({ ...limits, turnoverShare: 0.1 })).toBe(0.1);
    expect(calculateReleasedShare({ ...limits, fte: 0.4 })).toBe(0);
    expect(calculateReleasedShare({ ...limits, fte: 0 })).toBe(0);
  });

  test('come at once where the cooperation needs more of them', () => {
    expect(calculateReleasedShare({ ...limits, savedShare: -0.2, turnoverShare: 0, fte: 0.4 })).toBe(-0.2);
    expect(calculateReleasedShare({ ...limits, savedShare: -0.2, inPlace: 0.5 })).toBe(-0.1);
  });
});

describe('payback', () => {
  test('is the first year in which a running sum is no longer negative, by enumeration', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 15 }), (nets) => {
        const sums = nets.map((_, index) => nets.slice(0, index + 1).reduce((a, b) => a + b, 0));
        const begun = nets.findIndex((net) => net !== 0);
        const first = sums.findIndex((sum, index) => begun >= 0 && index >= begun && sum >= 0);
        expect(calculatePaybackYear(nets, 2014)).toBe(first < 0 ? null : 2014 + first);
      }),
    );
  });

  test('is exactly the year when it just comes even, and the next when a krone is missing', () => {
    expect(calculatePaybackYear([-100, 50, 50, 50], 2014)).toBe(2016);
    expect(calculatePaybackYear([-101, 50, 50, 50], 2014)).toBe(2017);
    expect(calculatePaybackYear([-151, 50, 50, 50], 2014)).toBeNull();
    expect(calculatePaybackYear([0, 0, 0], 2014)).toBeNull();
    expect(calculatePaybackYear([0, -10, 10], 2014)).toBe(2016);
  });
});

describe('the alternatives', () => {
  test('start with going on as today, which saves and costs nothing and has each room of its own', () => {
    const all = alternativesOf(neighbours);
    expect([...all.keys()]).toEqual(['asToday', 'cooperate', 'joinExisting', 'improveAlone']);
    const asToday = all.get('asToday')!;
    expect([asToday.presentValue.value, asToday.transition, asToday.fullSaving]).toEqual([0, 0, 0]);
    expect(asToday.paybackYear).toBeNull();
    expect(asToday.flow.map((year) => year.net)).toEqual(Array.from({ length: 11 }, () => 0));
    expect(asToday.perMember.map((member) => member.presentValue)).toEqual(neighbours.map(() => 0));
    expect(asToday.hiddenYearly!.nok).toBeGreaterThan(all.get('cooperate')!.hiddenYearly!.nok);
    for (const alternative of all.values()) {
      expect(alternative.yearlyCost + alternative.fullSaving).toBeCloseTo(asToday.yearlyCost, 3);
    }
  });

  test('let a single municipality join or improve, but not cooperate', () => {
    const all = alternativesOf([3000]);
    const cooperate = all.get('cooperate')!;
    expect([cooperate.fullSaving, cooperate.transition, cooperate.presentValue.value]).toEqual([0, 0, 0]);
    expect(cooperate.paybackYear).toBeNull();
    expect(all.get('joinExisting')!.fullSaving).toBeGreaterThan(0);
    expect(all.get('joinExisting')!.transition).toBeGreaterThan(0);
    expect(all.get('improveAlone')!.fullSaving).toBeGreaterThan(0);
  });

  test('charge the largest only for the share that it must move, and the others as before', () => {
    const moved = (share: number) => alternativesOf(neighbours, { 'business-cases/host-share-moved': share });
    const [whole, part, nothing] = [moved(1), moved(0.3), moved(0)].map((all) => all.get('cooperate')!);
    const largest = neighbours.indexOf(Math.max(...neighbours));
    for (const [index, member] of part!.perMember.entries()) {
      if (index !== largest) expect(member.transition).toBeCloseTo(whole!.perMember[index]!.transition, 3);
    }
    const [all, none] = [whole!, nothing!].map((of) => of.perMember[largest]!.transition);
    expect(part!.perMember[largest]!.transition).toBeCloseTo(none! + 0.3 * (all! - none!), 3);
    expect(none!).toBeLessThan(all!);
    // Who joins what exists moves, however large.
    expect(moved(0).get('joinExisting')!.perMember).toEqual(moved(1).get('joinExisting')!.perMember);
  });

  test('to join builds no data centre and pays to enter', () => {
    const join = alternativesOf(neighbours).get('joinExisting')!;
    expect(join.transitionItems.dataCentre).toBeUndefined();
    expect(join.transitionItems.entry!.value).toBeGreaterThan(0);
    expect(join.transitionItems.strategy!.value).toBeCloseTo(0.5 * alternativesOf(neighbours).get('cooperate')!.transitionItems.strategy!.value, 4);
    expect(join.cooperation).toEqual({ id: 'invented', name: 'Invented', population: 40_000 });
    const far = alternativesOf(neighbours, {}, { distanceKm: 320, beyond: true }).get('joinExisting')!;
    expect(far.cooperation).toEqual({ id: 'invented', name: 'Invented', population: 40_000, distanceKm: 320, beyond: true });
  });

  test('to improve alone takes a share of the rules’ saving and never makes anything dearer', () => {
    const set = testSet();
    const costs = testCosts(neighbours, set);
    const rules = calculateRuleSaving({ costs }, set);
    const alone = alternativesOf(neighbours).get('improveAlone')!;
    expect(alone.savingByElement.staff).toBeCloseTo(0.1 * rules.byElement.staff, 4);
    const cheap = alternativesOf([{ population: 4000, own: { basicOperations: 4000 * 100 } }, 5000]).get('improveAlone')!;
    expect(cheap.savingByElement.basicOperations).toBe(0);
  });
});
