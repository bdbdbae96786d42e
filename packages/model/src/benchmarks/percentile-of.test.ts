import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantile } from '../units/index.ts';
import { percentileOf, quartiles } from './index.ts';

describe('where a value stands', () => {
  test('the least is 0, the largest 1, the middle half way', () => {
    expect([10, 20, 30].map((value) => percentileOf(value, [30, 10, 20]))).toEqual([0, 0.5, 1]);
  });

  test('between two it is on the line between them, outside it is at the end', () => {
    expect(percentileOf(15, [10, 20, 30])).toBe(0.25);
    expect(percentileOf(9, [10, 20])).toBe(0);
    expect(percentileOf(21, [10, 20])).toBe(1);
  });

  test('of equals it is in the middle of them', () => {
    expect(percentileOf(20, [10, 20, 20, 20, 30])).toBe(0.5);
    expect(percentileOf(10, [10, 10, 30])).toBe(0.25);
    expect(percentileOf(7, [7])).toBe(0.5);
    expect(percentileOf(7, [7, 7, 7])).toBe(0.5);
  });

  test('is the way back from a quantile', () => {
    const values = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 50 });
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
        expect(percentileOf(quantile(all, share), all)).toBeCloseTo(share, 9);
      }),
    );
  });

  test('among nothing is nowhere', () => {
    expect(() => percentileOf(1, [])).toThrow(RangeError);
  });
});

test('quartiles are as a spreadsheet has them', () => {
  expect(quartiles([7, 15, 36, 39, 40, 41])).toEqual({ lower: 20.25, median: 37.5, upper: 39.75 });
});
