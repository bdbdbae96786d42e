import { describe, expect, test } from 'vitest';
import { sampleUncertain } from '../assumptions/index.ts';
import { testCosts } from '../synergies/testing/costs.ts';
import { testSet } from '../synergies/testing/set.ts';
import { drawUniform, keyOfDraw, keyOfName } from './draw-uniform.ts';
import { combineOutcomes, compareAlternatives, drawOutcomes, estimateTransition } from './index.ts';
import { calculateCurveSaving } from '../synergies/index.ts';

const set = testSet();
const neighbours = { costs: testCosts([4000, 3000, 2500, 1500, 6000, 3500], set), year: 2014, assumptions: set };

function chunks(of: typeof neighbours, count: number, seed = 7, draws = 1000) {
  return Array.from({ length: count }, (_, index) =>
    drawOutcomes(of, {
      seed,
      draws,
      from: Math.floor((index * draws) / count),
      to: Math.floor(((index + 1) * draws) / count),
    }),
  );
}

const valuesBy = (seed: number) => [...drawOutcomes(neighbours, { seed, draws: 50 }).presentValue];

const width = (bodies: number[]) => {
  const costs = testCosts(bodies, set);
  const { saving } = combineOutcomes([drawOutcomes({ costs, year: 2014, assumptions: set }, { seed: 1, draws: 2000 })]);
  const likely = calculateCurveSaving({ costs }, set).nok;
  expect(saving.p10).toBeLessThan(likely);
  expect(saving.p90).toBeGreaterThan(likely);
  return (saving.p90 - saving.p10) / costs.reduce((sum, body) => sum + body.total.nok, 0);
};

const correlation = (a: Float64Array, b: Float64Array) => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - 0.5) * (b[i]! - 0.5);
  return (sum / a.length) * 12;
};

describe('draws', () => {
  test('give the same answer in one piece, in two and in seven, in any order', () => {
    const whole = combineOutcomes(chunks(neighbours, 1));
    expect(combineOutcomes(chunks(neighbours, 2))).toEqual(whole);
    expect(combineOutcomes(chunks(neighbours, 7).toReversed())).toEqual(whole);
  });

  test('give the same for the same seed and other for another', () => {
    expect(valuesBy(1)).toEqual(valuesBy(1));
    expect(valuesBy(1)).not.toEqual(valuesBy(2));
    expect(valuesBy(1)).not.toEqual(valuesBy(1 + 2 ** 32));
  });

  test('have the mean that three corners give, where what is drawn adds up in a straight line', () => {
    // Only strategy and network are left of the transition: Σ (low + likely + high) ÷ 3.
    const changed = testSet({
      'synergies/common-systems': 0,
      'business-cases/double-running-months': 0,
      'business-cases/data-centre-exists': 1,
    });
    const some = { costs: testCosts([4000, 9000, 2000], changed), year: 2014, assumptions: changed };
    const cells: readonly (readonly [string, number])[] = [
      ['business-cases/strategy-fixed', 1],
      ['business-cases/strategy-per-municipality', 3],
      ['business-cases/network-per-municipality', 3],
    ];
    let mean = 0;
    let variance = 0;
    for (const [cell, times] of cells) {
      const { value, low = value, high = value } = changed.cells.get(cell)!;
      mean += (times * (low + value + high)) / 3;
      variance += (times ** 2 * (low ** 2 + value ** 2 + high ** 2 - low * value - low * high - value * high)) / 18;
    }
    const draws = 20_000;
    const outcomes = combineOutcomes([drawOutcomes(some, { seed: 3, draws })]);
    const standardError = Math.sqrt(variance / draws);
    expect(Math.abs(outcomes.transition.mean - mean)).toBeLessThan(4 * standardError);
    const { transition } = drawOutcomes(some, { seed: 3, draws });
    const spread = transition.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws;
    expect(spread / variance).toBeGreaterThan(0.95);
    expect(spread / variance).toBeLessThan(1.05);
  });

  test('have the quantiles that sorting gives', () => {
    const draws = 2001;
    const part = drawOutcomes(neighbours, { seed: 5, draws });
    const { presentValue, saving, shareThatPays, histogram, paidBackBy } = combineOutcomes([part]);
    const sorted = part.presentValue.toSorted();
    expect(presentValue.p10).toBe(sorted[200]);
    expect(presentValue.p50).toBe(sorted[1000]);
    expect(presentValue.p90).toBe(sorted[1800]);
    expect(saving.p50).toBe(part.saving.toSorted()[1000]);
    expect(shareThatPays).toBe(sorted.filter((value) => value > 0).length / draws);
    expect(histogram.counts.reduce((a, b) => a + b, 0)).toBe(draws);
    expect([histogram.from, histogram.to]).toEqual([sorted[0], sorted[draws - 1]]);
    expect(paidBackBy.map((year) => year.year)).toEqual(Array.from({ length: 11 }, (_, index) => 2014 + index));
    const inTime = part.paybackIndex.filter((index) => index >= 0 && index <= 8).length;
    expect(paidBackBy[8]!.share).toBe(inTime / draws);
  });

  test('spread around the likely value, more for a cooperation far outside the known sizes', () => {
    const near = Array.from({ length: 20 }, () => 2500);
    const far = Array.from({ length: 200 }, () => 2500);
    expect(width(far)).toBeGreaterThan(width(near) * 1.1);
  });

  test('let the common systems carry the whole cost at likely values, and in most draws', () => {
    const [inCommon, carrying] = ['synergies/systems-in-common', 'synergies/systems-carrying-cost'].map((cell) => set.cells.get(cell)!);
    expect(inCommon!.value).toBeGreaterThanOrEqual(carrying!.value);
    let whole = 0;
    const draws = 4000;
    for (let draw = 0; draw < draws; draw++) {
      const [a, b] = [inCommon!, carrying!].map((value, index) => sampleUncertain(value, drawUniform(keyOfDraw(1, draw), keyOfName(`${index}`))));
      if (a! >= b!) whole++;
    }
    expect(whole / draws).toBeGreaterThan(0.75);
  });

  test('of a certain world are all the likely value', () => {
    const certain = {
      ...set,
      cells: new Map([...set.cells].map(([cell, { value }]) => [cell, { value: cell.startsWith('costs/mean-spread') || cell.startsWith('costs/estimate-spread') ? 0 : value }])),
    };
    const costs = testCosts([4000, 3000, 2500], certain);
    const likely = compareAlternatives(
      { costs, curve: calculateCurveSaving({ costs }, certain), transition: estimateTransition(costs, certain), year: 2014, joinable: null },
      certain,
    )[1]!.presentValue.value;
    const { presentValue } = drawOutcomes({ costs, year: 2014, assumptions: certain }, { seed: 1, draws: 20 });
    for (const value of presentValue) expect(value).toBeCloseTo(likely, 3);
  });

  test('of one municipality alone are nothing', () => {
    const alone = { costs: testCosts([4000], set), year: 2014, assumptions: set };
    const { presentValue, shareThatPays, weights, paidBackBy } = combineOutcomes([drawOutcomes(alone, { seed: 1, draws: 10 })]);
    expect([presentValue.p10, presentValue.p90, shareThatPays]).toEqual([0, 0, 0]);
    expect(weights).toEqual([]);
    expect(paidBackBy.at(-1)!.share).toBe(0);
  });

  test('that are missing, counted twice or of another seed are refused', () => {
    const parts = chunks(neighbours, 3, 1, 30);
    expect(() => combineOutcomes(parts.slice(0, 2))).toThrow(RangeError);
    expect(() => combineOutcomes(parts.slice(1))).toThrow(RangeError);
    expect(() => combineOutcomes([...parts, parts[1]!])).toThrow(RangeError);
    expect(() => combineOutcomes([parts[0]!, parts[1]!, chunks(neighbours, 3, 2, 30)[2]!])).toThrow(RangeError);
    expect(() => combineOutcomes([])).toThrow(RangeError);
  });
});

describe('the generator', () => {
  const keys = ['a', 'b', 'synergies/realised-share.staff', 'synergies/realised-share.telecom'].map(keyOfName);
  const draws = 20_000;
  const columns = keys.map((key) => Float64Array.from({ length: draws }, (_, draw) => drawUniform(keyOfDraw(1, draw), key)));

  test('fills 0–1 evenly', () => {
    for (const column of columns) {
      const bins = Array.from({ length: 20 }, () => 0);
      for (const value of column) {
        expect(value > 0 && value < 1).toBe(true);
        bins[Math.floor(value * 20)]!++;
      }
      // χ² with 19 degrees of freedom is below 44 in 999 of 1000 cases.
      const expected = draws / 20;
      expect(bins.reduce((sum, bin) => sum + (bin - expected) ** 2 / expected, 0)).toBeLessThan(44);
    }
  });

  test('has nothing in common between parameters, or between a draw and the next', () => {
    const limit = 4 / Math.sqrt(draws);
    for (const [i, a] of columns.entries()) {
      for (const b of columns.slice(i + 1)) expect(Math.abs(correlation(a, b))).toBeLessThan(limit);
      expect(Math.abs(correlation(a.subarray(0, -1), a.subarray(1)))).toBeLessThan(limit);
    }
  });
});
