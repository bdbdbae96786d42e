import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annuity, nok, presentValue } from './index.ts';

describe('present value', () => {
  test('the year of the decision is not discounted, the first year after is discounted once', () => {
    expect(presentValue([-100], 0.04)).toBe(-100);
    expect(presentValue([0, 104], 0.04)).toBeCloseTo(100, 10);
  });

  test('without a rate it is the plain sum', () => {
    expect(presentValue([-100, 60, 60], 0)).toBe(20);
  });

  test('nothing is worth nothing', () => {
    expect(presentValue([], 0.04)).toBe(0);
  });

  test('what an annuity pays is worth its principal', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e9, noNaN: true }),
        fc.double({ min: 0, max: 0.2, noNaN: true }),
        fc.integer({ min: 1, max: 40 }),
        (principal, rate, years) => {
          const yearly = annuity(nok(principal), rate, years);
          const paid = presentValue([0, ...Array.from({ length: years }, () => yearly)], rate);
          expect(Math.abs(paid / principal - 1)).toBeLessThan(1e-9);
        },
      ),
    );
  });

  test('a million over ten years at four per cent is 123 290.94 a year', () => {
    expect(annuity(nok(1_000_000), 0.04, 10)).toBeCloseTo(123_290.94, 2);
  });

  test('nothing is paid over no years, and no rate takes all', () => {
    expect(() => annuity(nok(1), 0.04, 0)).toThrow(RangeError);
    expect(() => presentValue([1], -1)).toThrow(RangeError);
  });
});
