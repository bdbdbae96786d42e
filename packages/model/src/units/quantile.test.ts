import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { median, quantile } from './index.ts';

describe('quantiles', () => {
  test('lie on a straight line between the values around them', () => {
    expect(quantile([4, 1, 3, 2], 0.25)).toBe(1.75);
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([10], 0.9)).toBe(10);
  });

  test('end at the least and the largest', () => {
    expect(quantile([7, 3, 9], 0)).toBe(3);
    expect(quantile([7, 3, 9], 1)).toBe(9);
  });

  test('a median is the middle, or the mean of the two in the middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([9, 1, 5, 6])).toBe(5.5);
  });

  test('are what sorting gives, many equal values or few', () => {
    const values = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
        const sorted = all.toSorted((a, b) => a - b);
        const position = (all.length - 1) * share;
        const below = sorted[Math.floor(position)]!;
        const above = sorted[Math.ceil(position)]!;
        expect(quantile(all, share)).toBeCloseTo(below + (position - Math.floor(position)) * (above - below), 9);
      }),
    );
  });

  test('leave the values as they were', () => {
    const values = [3, 1, 2];
    quantile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
  });

  test('nothing, and what is not a number, has none', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
    expect(() => quantile([1, Number.NaN], 0.5)).toThrow(RangeError);
    expect(() => quantile([1], 1.01)).toThrow(RangeError);
  });
});
