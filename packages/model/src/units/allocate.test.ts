import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate, ore } from './index.ts';

describe('dividing a total', () => {
  test('a krone in three equal parts is 34, 33 and 33 øre', () => {
    expect(allocate(ore(100), [1, 1, 1])).toEqual([34, 33, 33]);
  });

  test('the øre that is left goes where the fraction is largest', () => {
    // 10 × (0.26, 0.37, 0.37) = 2.6, 3.7, 3.7: two left over, for the two largest fractions.
    expect(allocate(ore(10), [26, 37, 37])).toEqual([2, 4, 4]);
  });

  test('a refund is divided as its opposite', () => {
    expect(allocate(ore(-100), [1, 1, 1])).toEqual([-34, -33, -33]);
  });

  test('a part without weight gets nothing, not even what is left', () => {
    expect(allocate(ore(1), [0, 3, 3])).toEqual([0, 1, 0]);
  });

  test('the parts add to the whole and none is an øre away from its exact share', () => {
    const weights = fc
      .array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 })
      .filter((all) => all.some((weight) => weight > 1e-6));
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), weights, (total, all) => {
        const parts = allocate(ore(total), all);
        const sum = all.reduce((a, b) => a + b, 0);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
        for (const [i, part] of parts.entries()) expect(Math.abs(part - (total * all[i]!) / sum)).toBeLessThan(1.001);
      }),
    );
  });

  test('the largest amount that there is still adds up', () => {
    const total = ore(Number.MAX_SAFE_INTEGER);
    const parts = allocate(total, [1, 3, 7, 11, 0.1]);
    expect(parts.map(BigInt).reduce((a, b) => a + b, 0n)).toBe(BigInt(total));
  });

  test.each([[[0, 0]], [[-1, 2]], [[Number.NaN]], [[]]])('weights %j divide nothing', (weights) => {
    expect(() => allocate(ore(100), weights)).toThrow(RangeError);
  });
});
