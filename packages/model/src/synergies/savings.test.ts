import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueOf } from '../assumptions/index.ts';
import { ELEMENTS } from '../costs/index.ts';
import { walkExplained, type Explained } from '../explain/index.ts';
import { calculateCurveSaving, calculateRuleSaving, phaseIn, unitCostCurve } from './index.ts';
import { calculateCurveSavingOf } from './calculate-curve-saving-of.ts';
import { calculateUnitCost } from './calculate-unit-cost.ts';
import { testCosts, type TestBody } from './testing/costs.ts';
import { testSet } from './testing/set.ts';

const set = testSet();

const bodies = fc.array(
  fc.record({
    population: fc.integer({ min: 200, max: 700_000 }),
    own: fc.option(fc.record({ staff: fc.integer({ min: 0, max: 50_000_000 }), basicOperations: fc.integer({ min: 0, max: 90_000_000 }), lineOfBusiness: fc.integer({ min: 0, max: 90_000_000 }) }), { nil: undefined }),
  }) as fc.Arbitrary<TestBody>,
  { minLength: 2, maxLength: 12 },
);

/** 2014's three groups as that many equal bodies: what the rules add to depends on the groups' totals only. */
const country = [
  ...Array.from({ length: 228 }, () => 553_212 / 228),
  ...Array.from({ length: 146 }, () => 1_438_510 / 146),
  ...Array.from({ length: 54 }, () => 3_117_334 / 54),
];

const MODELS = {
  rules: calculateRuleSaving,
  curve: calculateCurveSaving,
};

for (const [model, calculate] of Object.entries(MODELS)) {
  describe(`a saving by the ${model}`, () => {
    test('is saved once: by municipality and by element it is the same kroner', () => {
      fc.assert(
        fc.property(bodies, (some) => {
          const saving = calculate({ costs: testCosts(some, set) }, set);
          const byMember = saving.members.reduce((sum, member) => sum + member.nok, 0);
          const byElement = ELEMENTS.reduce((sum, element) => sum + saving.byElement[element], 0);
          expect(byMember).toBeCloseTo(saving.nok, 2);
          expect(byElement).toBeCloseTo(saving.nok, 2);
        }),
      );
    });

    test('is never more than it costs, for any municipality and element', () => {
      fc.assert(
        fc.property(bodies, (some) => {
          const costs = testCosts(some, set);
          const saving = calculate({ costs }, set);
          for (const [index, member] of saving.members.entries()) {
            for (const element of ELEMENTS) {
              expect(member.byElement[element]).toBeLessThanOrEqual(costs[index]!.costs[element].nok + 0.01);
            }
          }
        }),
      );
    });

    test('is nothing for a municipality alone, and something for two small ones', () => {
      expect(calculate({ costs: testCosts([3000], set) }, set).nok).toBe(0);
      expect(calculate({ costs: testCosts([], set) }, set).nok).toBe(0);
      expect(calculate({ costs: testCosts([4900, 4900], set) }, set).nok).toBeGreaterThan(0);
    });

    test('opens to parts that add to it, down to the inputs', () => {
      const saving = calculate({ costs: testCosts([3000, { population: 8000, own: { staff: 2_000_000 } }, 40_000], set) }, set);
      const seen: string[] = [];
      walkExplained(saving.explained, (part) => {
        seen.push(part.formula);
        expect(Number.isFinite(part.value)).toBe(true);
      });
      expect(seen).toContain('costs/own-figure');
      expect(saving.explained.value).toBe(saving.nok);
      for (const element of ELEMENTS) expect(saving.explainedByElement[element].value).toBe(saving.byElement[element]);
    });

    test('on systems needs common systems, network and data centre; staff need the network', () => {
      const costs = testCosts([3000, 3000, 8000], set);
      const withAll = calculate({ costs }, set).byElement;
      expect(withAll.lineOfBusiness).toBeGreaterThan(0);
      for (const missing of ['common-network', 'common-data-centre', 'common-systems']) {
        const without = calculate({ costs }, testSet({ [`synergies/${missing}`]: 0 })).byElement;
        expect(without.lineOfBusiness).toBe(0);
        expect(without.staff).toBe(missing === 'common-network' ? 0 : withAll.staff);
        if (missing !== 'common-systems') expect(without.basicOperations).toBe(0);
        else expect(without.basicOperations).toBe(withAll.basicOperations);
      }
    });

    test('never rises by switching a precondition off: an element keeps its saving, or has none', () => {
      fc.assert(
        fc.property(bodies, fc.constantFrom('common-network', 'common-data-centre', 'common-systems'), (some, missing) => {
          const changed = testSet({ [`synergies/${missing}`]: 0 });
          const whole = calculate({ costs: testCosts(some, set) }, set);
          const without = calculate({ costs: testCosts(some, changed) }, changed);
          for (const element of ELEMENTS) {
            expect([0, whole.byElement[element]]).toContain(without.byElement[element] + 0);
          }
          // Where it is dearer together there is a loss to be spared, and only there.
          if (ELEMENTS.every((element) => whole.byElement[element] >= 0)) expect(without.nok).toBeLessThanOrEqual(whole.nok);
        }),
      );
    });

    test('is nothing at all without a common network', () => {
      const changed = testSet({ 'synergies/common-network': 0 });
      expect(calculate({ costs: testCosts([3000, 9000, 40_000], changed) }, changed).nok + 0).toBe(0);
    });
  });
}

describe('the rules', () => {
  const saving = calculateRuleSaving({ costs: testCosts(country, set) }, set);
  const groups = [0, 228, 374, 428];
  const ofGroup = (group: 0 | 1 | 2, element: (typeof ELEMENTS)[number]) =>
    saving.members.slice(groups[group], groups[group + 1]).reduce((sum, member) => sum + member.byElement[element], 0) / 1e6;

  test('give the whole of 2014’s country what the report says, to its rounding', () => {
    expect(Math.round(saving.nok / 1e6)).toBe(423);
    expect(saving.byElement.telecom).toBe(0);
    expect(saving.byElement.basicOperations).toBeCloseTo((553_212 * (540 - 396)) / 2, 0);
    expect(ofGroup(0, 'lineOfBusiness')).toBeCloseTo((553_212 * 139) / 1e6, 6);
    expect(ofGroup(1, 'lineOfBusiness')).toBeCloseTo((1_438_510 * 16) / 1e6, 6);
    expect(ofGroup(2, 'lineOfBusiness')).toBe(0);
  });

  test('take staff from the unrounded old mean: 79.7, 110.5 and 93.3 M', () => {
    expect(ofGroup(0, 'staff')).toBeCloseTo(79.7, 1);
    expect(ofGroup(1, 'staff')).toBeCloseTo(110.5, 1);
    expect(ofGroup(2, 'staff')).toBeCloseTo(93.3, 1);
    expect(saving.byElement.staff / 1e6).toBeCloseTo(283.5, 1);
  });

  test('close the same share of an own figure’s gap, which is negative below the next group', () => {
    const population = 4000;
    const of = (perInhabitant: number, element: 'basicOperations' | 'lineOfBusiness') =>
      calculateRuleSaving({ costs: testCosts([{ population, own: { [element]: perInhabitant * population } }, 9000], set) }, set)
        .members[0]!.byElement[element] / population;
    expect(of(700, 'basicOperations')).toBeCloseTo((700 - 396) / 2, 9);
    expect(of(300, 'basicOperations')).toBeCloseTo((300 - 396) / 2, 9);
    expect(of(639, 'lineOfBusiness')).toBeCloseTo(139, 9);
    expect(of(461, 'lineOfBusiness')).toBeCloseTo(0, 9);
    expect(of(817, 'lineOfBusiness')).toBeCloseTo(278, 9);
  });
});

const savingWith = (count: number) => {
  const changed = testSet({ 'synergies/systems-in-common': count });
  return calculateCurveSaving({ costs: testCosts([3000, 4000], changed) }, changed).byElement;
};

describe('the unit-cost curve', () => {
  const means = { small: 553_212 / 228, medium: 1_438_510 / 146, large: 3_117_334 / 54 } as const;
  const published = {
    telecom: [280, 147, 199],
    basicOperations: [540, 396, 448],
    lineOfBusiness: [639, 461, 429],
    staff: [870_000 / 1624, 870_000 / 2593, 870_000 / 3202],
  } as const;

  for (const element of ELEMENTS) {
    const curve = unitCostCurve(element, set);
    test(`of ${element} passes exactly through the three group means`, () => {
      expect(curve(means.small)).toBeCloseTo(published[element][0], 9);
      expect(curve(means.medium)).toBeCloseTo(published[element][1], 9);
      expect(curve(means.large)).toBeCloseTo(published[element][2], 9);
    });

    test(`of ${element} is monotone between them and flat outside`, () => {
      for (const [from, to, first, last] of [
        [means.small, means.medium, 0, 1],
        [means.medium, means.large, 1, 2],
      ] as const) {
        const direction = Math.sign(published[element][last] - published[element][first]);
        let before = curve(from);
        for (let i = 1; i <= 400; i++) {
          const here = curve(from * (to / from) ** (i / 400));
          expect((here - before) * direction).toBeGreaterThanOrEqual(-1e-9);
          before = here;
        }
      }
      expect(curve(200)).toBe(curve(means.small));
      expect(curve(600_000)).toBe(curve(means.large));
    });
  }

  test('lies on the cubic Hermite curve that its definition gives, computed another way', () => {
    // Interpolation by de Casteljau's construction of the same cubic, with slopes 0, m, 0.
    const [y0, y1, y2] = published.staff;
    const [x0, x1, x2] = [Math.log(means.small), Math.log(means.medium), Math.log(means.large)];
    const [h1, h2] = [x1 - x0, x2 - x1];
    const m = (3 * (h1 + h2)) / ((2 * h2 + h1) / ((y1 - y0) / h1) + (h2 + 2 * h1) / ((y2 - y1) / h2));
    const bezier = (t: number, b: number[]): number =>
      b.length === 1 ? b[0]! : bezier(t, b.slice(1).map((value, i) => b[i]! * (1 - t) + value * t));
    const curve = unitCostCurve('staff', set);
    for (const t of [0.1, 0.5, 0.93]) {
      expect(curve(Math.exp(x0 + t * h1))).toBeCloseTo(bezier(t, [y0, y0, y1 - (m * h1) / 3, y1]), 9);
      expect(curve(Math.exp(x1 + t * h2))).toBeCloseTo(bezier(t, [y1, y1 + (m * h2) / 3, y2, y2]), 9);
    }
  });

  test('may be tilted outside the known sizes, and never falls below nothing', () => {
    const tilted = unitCostCurve('staff', testSet({ 'synergies/curve-slope-outside.above.staff': 0.1 }));
    expect(tilted(means.large * Math.E)).toBeCloseTo(published.staff[2] * 1.1, 9);
    expect(tilted(means.large)).toBeCloseTo(published.staff[2], 9);
    const points = { sizeSmall: 1, sizeMedium: 2, sizeLarge: 3, costSmall: 3, costMedium: 2, costLarge: 1, slopeBelow: 0, slopeAbove: -0.3 };
    expect(calculateUnitCost(points, 3 * Math.exp(5))).toBe(0);
  });

  test('can make working together dearer: a medium and a large one on basic operations', () => {
    const saving = calculateCurveSaving({ costs: testCosts([9853, 60_000], set) }, set);
    expect(saving.byElement.basicOperations).toBeLessThan(0);
    expect(saving.members[0]!.byElement.basicOperations).toBeLessThan(0);
  });

  test('saves a share of the gap: a saving by hand for two municipalities', () => {
    const costs = testCosts([means.small, means.large - means.small], set);
    const saving = calculateCurveSaving({ costs }, set);
    expect(saving.members[0]!.byElement.lineOfBusiness).toBeCloseTo(0.78 * means.small * (639 - 429), 3);
    expect(saving.members[0]!.byElement.telecom).toBe(0);
  });

  test('saves less on systems when fewer become common, and no more when more do', () => {
    expect(savingWith(8).lineOfBusiness).toBeCloseTo((savingWith(16).lineOfBusiness * 8) / 14, 6);
    expect(savingWith(13).lineOfBusiness).toBeLessThan(savingWith(14).lineOfBusiness);
    expect(savingWith(14)).toEqual(savingWith(16));
    expect(savingWith(30)).toEqual(savingWith(16));
    expect(savingWith(8).staff).toBe(savingWith(16).staff);
  });

  test('of a cooperation that is joined counts its inhabitants in the size and none of its costs', () => {
    const costs = testCosts([3000], set);
    const alreadyThere: Explained = { value: 54_728, unit: 'inhabitants', formula: 'test', inputs: [] };
    const joined = calculateCurveSaving({ costs, alreadyThere }, set);
    const together = calculateCurveSaving({ costs: testCosts([3000, 54_728], set) }, set);
    expect(joined.nok).toBeCloseTo(together.members[0]!.nok, 6);
  });

  test('explained is the bare formula, number for number', () => {
    fc.assert(
      fc.property(bodies, (some) => {
        const costs = testCosts(some, set);
        const saving = calculateCurveSaving({ costs }, set);
        const together = some.reduce((sum, body) => sum + body.population, 0);
        for (const [index, body] of some.entries()) {
          for (const element of ELEMENTS) {
            const curve = unitCostCurve(element, set);
            const bare = calculateCurveSavingOf({
              gate: 1,
              realisedShare: valueOf(set, 'synergies/realised-share', element),
              cost: costs[index]!.costs[element].nok,
              unitCostTogether: curve(together),
              unitCostAlone: curve(body.population),
            });
            expect(saving.members[index]!.byElement[element]).toBe(bare);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

const share = (element: (typeof ELEMENTS)[number], index: number, changes = {}) => phaseIn(testSet(changes), element, index).value;

describe('what is in place by year', () => {
  test('grows from nothing in the year of the decision to all of it, and never back', () => {
    for (const element of ELEMENTS) {
      expect(share(element, 0)).toBe(0);
      expect(share(element, 40)).toBeCloseTo(1, 12);
      for (let index = 1; index < 20; index++) {
        expect(share(element, index)).toBeGreaterThanOrEqual(share(element, index - 1));
        expect(share(element, index)).toBeLessThanOrEqual(1);
      }
    }
  });

  test('follows the build order: a late network holds everything back', () => {
    const late = { 'synergies/network-ready-year': 4 };
    for (const element of ELEMENTS) {
      expect(share(element, 4, late)).toBe(0);
      expect(share(element, 5, late)).toBeGreaterThan(0);
    }
  });

  test('counts half a year of basic operations when the data centre is ready half-way through it', () => {
    expect(share('basicOperations', 2, { 'synergies/data-centre-ready-year': 1.5 })).toBeCloseTo(0.5, 12);
    expect(share('basicOperations', 3, { 'synergies/data-centre-ready-year': 1.5 })).toBe(1);
  });

  test('moves systems evenly: four years of moving give 1/8, 3/8, 5/8, 7/8 of the systems as means of the years', () => {
    const changes = { 'synergies/organisation-ready-year': 2, 'synergies/systems-in-common': 16, 'synergies/systems-per-year': 4 };
    expect([2, 3, 4, 5, 6, 7].map((index) => share('lineOfBusiness', index, changes))).toEqual([0, 0.125, 0.375, 0.625, 0.875, 1]);
  });

  test('is nothing behind a gate that is shut', () => {
    expect(share('basicOperations', 9, { 'synergies/common-data-centre': 0 })).toBe(0);
    expect(share('staff', 9, { 'synergies/common-data-centre': 0 })).toBe(1);
  });
});
