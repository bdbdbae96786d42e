import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AssumptionSet } from '../assumptions/index.ts';
import { calculateCurveSaving } from '../synergies/index.ts';
import { testCosts, type TestBody } from '../synergies/testing/costs.ts';
import { testSet } from '../synergies/testing/set.ts';
import { CASE_CELLS } from './case-cells.ts';
import { compileCase } from './compile-case.ts';
import { compareAlternatives, compareWeights, estimateTransition, findTippingPoints } from './index.ts';

function cooperate(bodies: readonly (number | TestBody)[], set: AssumptionSet) {
  const costs = testCosts(bodies, set);
  const curve = calculateCurveSaving({ costs }, set);
  return compareAlternatives({ costs, curve, transition: estimateTransition(costs, set), year: 2014, joinable: null }, set)[1]!;
}

const own = fc.option(
  fc.record({ staff: fc.integer({ min: 0, max: 9_000_000 }), basicOperations: fc.integer({ min: 0, max: 9_000_000 }) }),
  { nil: undefined },
);
const bodies = fc.array(fc.record({ population: fc.integer({ min: 300, max: 120_000 }), own }) as fc.Arbitrary<TestBody>, {
  minLength: 2,
  maxLength: 9,
});

const close = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1e6, Math.abs(b)));

describe('the compiled case', () => {
  test('is the explained one, krone for krone, at the files’ values and at any others', () => {
    const set = testSet();
    // A cell anywhere in its own range, by share; one or several at a time.
    const moves = fc.dictionary(fc.constantFrom(...CASE_CELLS), fc.double({ min: 0, max: 1, noNaN: true }), { maxKeys: 6 });
    fc.assert(
      fc.property(bodies, moves, (some, moved) => {
        const changes: Record<string, number> = {};
        for (const [cell, share] of Object.entries(moved)) {
          const { value, low = value, high = value } = set.cells.get(cell)!;
          changes[cell] = low + share * (high - low);
        }
        const changed = testSet(changes);
        const expected = cooperate(some, changed);
        const compiled = compileCase({ costs: testCosts(some, set), year: 2014, assumptions: set });
        const values = Float64Array.from(CASE_CELLS, (cell) => changed.cells.get(cell)!.value);
        const result = compiled.evaluate(values, null);
        close(result.presentValue, expected.presentValue.value);
        close(result.saving, expected.fullSaving);
        close(result.transition, expected.transition);
        for (const [index, year] of expected.flow.entries()) close(result.nets[index]!, year.net);
        expect(result.paybackIndex < 0 ? null : 2014 + result.paybackIndex).toBe(expected.paybackYear);
      }),
      { numRuns: 60 },
    );
  });

  test('gives the same answer after another question', () => {
    const set = testSet();
    const compiled = compileCase({ costs: testCosts([3000, 9000, 30_000], set), year: 2014, assumptions: set });
    const first = compiled.evaluate(compiled.likely, null).presentValue;
    const values = compiled.likely.slice();
    for (let index = 0; index < values.length; index++) {
      values[index] = compiled.likely[index]! * 0.9;
      compiled.evaluate(values, null);
      values[index] = compiled.likely[index]!;
    }
    expect(compiled.evaluate(compiled.likely, null).presentValue).toBe(first);
  });
});

describe('a tipping point', () => {
  for (const [name, some] of [
    ['pays', [4000, 3000, 2500, 1500, 6000, 3500]],
    ['doesn’t pay', [26_121, 2680, 1400, 2530, 5930, 1600, 12_600]],
  ] as const) {
    test(`is where the whole case, computed anew, goes from paying to not paying (one that ${name})`, () => {
      const set = testSet();
      const points = findTippingPoints({ costs: testCosts(some, set), year: 2014, assumptions: set });
      const tipping = points.filter((point) => point.tipsAt !== null);
      expect(tipping.length).toBeGreaterThan(2);
      for (const { cell, tipsAt, paysAbove, likely } of tipping) {
        const step = 1e-4 * Math.max(Math.abs(tipsAt!), Math.abs(likely), 0.01);
        const valueAt = (value: number) => cooperate(some, testSet({ [cell]: value })).presentValue.value;
        const above = valueAt(tipsAt! + step);
        const below = valueAt(tipsAt! - step);
        expect([cell, above > 0, below > 0]).toEqual([cell, paysAbove, !paysAbove]);
      }
    });
  }

  test('comes in order: those that tip first, the nearest of them first; null where nothing within bounds tips it', () => {
    const set = testSet();
    const points = findTippingPoints({ costs: testCosts([1000, 1500, 900], set), year: 2014, assumptions: set });
    const tips = points.map((point) => point.tipsAt !== null);
    expect(tips.toSorted((a, b) => Number(b) - Number(a))).toEqual(tips);
    expect(points.some((point) => point.tipsAt === null && point.paysAbove === null)).toBe(true);
  });

  test('isn’t looked for where one municipality stands alone', () => {
    const set = testSet();
    expect(findTippingPoints({ costs: testCosts([4000], set), year: 2014, assumptions: set })).toEqual([]);
  });
});

describe('the weight of an assumption', () => {
  test('is the present value at its low and at its high, computed anew, the widest first', () => {
    const some = [4000, 3000, 2500, 1500, 6000, 3500];
    const set = testSet();
    const weights = compareWeights({ costs: testCosts(some, set), year: 2014, assumptions: set });
    for (const { cell, presentValueAtLow, presentValueAtHigh } of weights.slice(0, 5)) {
      const { low, high } = set.cells.get(cell)!;
      expect(cooperate(some, testSet({ [cell]: low! })).presentValue.value).toBeCloseTo(presentValueAtLow, 2);
      expect(cooperate(some, testSet({ [cell]: high! })).presentValue.value).toBeCloseTo(presentValueAtHigh, 2);
    }
    const widths = weights.map((weight) => Math.abs(weight.presentValueAtHigh - weight.presentValueAtLow));
    expect(widths.toSorted((a, b) => b - a)).toEqual(widths);
    expect(weights.map((weight) => weight.cell)).not.toContain('business-cases/discount-rate');
  });
});
