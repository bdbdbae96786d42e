import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculateEstimate, calculateStaffCost, calculateStaffFte } from '../costs/index.ts';
import { calculateGapSaving, calculateStaffShare } from '../synergies/index.ts';
import { FORMULAS } from './formulas.ts';
import { imageOf } from './image-of.ts';
import { intervalHolds } from './interval.ts';

type Formula = (values: Readonly<Record<string, number>>) => number;

/** Every formula that figures are recomputed with, and the names of its inputs. */
const USED: readonly (readonly [string, Formula, readonly string[]])[] = [
  ['costs/estimate', calculateEstimate as unknown as Formula, ['population', 'unitCost']],
  ['costs/staff-fte', calculateStaffFte as unknown as Formula, ['population', 'inhabitantsPerFte']],
  ['costs/staff', calculateStaffCost as unknown as Formula, ['fte', 'costPerFte']],
  ['synergies/rule-gap', calculateGapSaving as unknown as Formula, ['gate', 'shareClosed', 'unitCost', 'unitCostTowards', 'population']],
  ['synergies/staff-share', calculateStaffShare as unknown as Formula, ['newMeanFte', 'groupFte', 'groupMunicipalities']],
  ...(
    [
      ['staff-fte', ['municipalities', 'meanFte']],
      ['mean-fte', ['staffFte', 'municipalities']],
      ['inhabitants-per-fte', ['inhabitants', 'staffFte']],
      ['unit-cost', ['costNok', 'inhabitants']],
      ['remainder', ['sum', 'others']],
      ['complement', ['otherShare']],
      ['mean-share', ['costOfShare', 'costNok']],
      ['cost-of-share', ['costNok', 'share']],
      ['gap-target', ['today', 'nextGroup', 'gapClosed']],
      ['unchanged', ['today']],
      ['target-from-saving', ['today', 'savingNok', 'inhabitants']],
      ['staff-saving', ['costNok', 'staffShare']],
      ['mean-fte-from-saving', ['meanFte', 'savingNok', 'costNok']],
    ] as const
  ).map(([name, inputs]) => [name, FORMULAS[name] as unknown as Formula, inputs] as const),
];

describe('what a formula may give of rounded numbers', () => {
  it('of one division is from the least over the greatest to the greatest over the least', () => {
    const image = imageOf(({ above, below }) => above / below, { above: { low: 9, high: 11 }, below: { low: 1, high: 2 } });
    expect(image).toEqual({ low: 4.5, high: 11 });
  });

  it('of exact numbers is one number', () => {
    expect(imageOf(({ a }) => a * 2, { a: { low: 3, high: 3 } })).toEqual({ low: 6, high: 6 });
  });

  it('covers every formula that figures are recomputed with', () => {
    expect(USED.map(([name]) => name)).toEqual(expect.arrayContaining(Object.keys(FORMULAS)));
  });

  it.each(USED)('%s holds the formula at any point of its inputs', (_, formula, names) => {
    const point = fc.record({ middle: fc.double({ min: 2, max: 1000, noNaN: true }), half: fc.double({ min: 0, max: 1, noNaN: true }), at: fc.double({ min: -1, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(point, { minLength: names.length, maxLength: names.length }), (points) => {
        const of = (value: (point: { middle: number; half: number; at: number }) => unknown) =>
          Object.fromEntries(names.map((name, index) => [name, value(points[index]!)]));
        const image = imageOf(formula, of(({ middle, half }) => ({ low: middle - half, high: middle + half })) as Record<string, { low: number; high: number }>);
        const inside = formula(of(({ middle, half, at }) => middle + at * half) as Record<string, number>);
        expect(intervalHolds(image, inside)).toBe(true);
      }),
    );
  });
});
