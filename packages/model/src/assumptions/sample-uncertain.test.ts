import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleUncertain } from './index.ts';

describe('drawing an uncertain value', () => {
  test('a certain value is itself', () => {
    expect(sampleUncertain({ value: 7 }, 0.9)).toBe(7);
  });

  test('goes from low to high', () => {
    const value = { value: 2, low: 1, high: 5 };
    expect(sampleUncertain(value, 0)).toBe(1);
    expect(sampleUncertain(value, 1)).toBe(5);
    // A quarter of the triangle lies left of its top, (2 − 1) ÷ (5 − 1).
    expect(sampleUncertain(value, 0.25)).toBeCloseTo(2, 12);
  });

  test('uniform lies evenly', () => {
    expect(sampleUncertain({ value: 2, low: 1, high: 5, distribution: 'uniform' }, 0.75)).toBe(4);
  });

  test('the mean of a triangle is the mean of its corners', () => {
    const corners = fc.tuple(fc.double({ min: -100, max: 100, noNaN: true }), fc.nat(50), fc.nat(50));
    fc.assert(
      fc.property(corners, ([low, rise, fall]) => {
        const value = { low, value: low + rise, high: low + rise + fall };
        let sum = 0;
        const steps = 2000;
        for (let i = 0; i < steps; i++) sum += sampleUncertain(value, (i + 0.5) / steps);
        const mean = (value.low + value.value + value.high) / 3;
        expect(Math.abs(sum / steps - mean)).toBeLessThan(0.001 * (rise + fall) + 1e-9);
      }),
      { numRuns: 50 },
    );
  });

  test('a larger u never gives a smaller value', () => {
    const u = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(u, u, fc.nat(50), fc.nat(50), (a, b, rise, fall) => {
        const value = { low: 0, value: rise, high: rise + fall };
        expect(sampleUncertain(value, Math.min(a, b))).toBeLessThanOrEqual(sampleUncertain(value, Math.max(a, b)) + 1e-9);
      }),
    );
  });
});
