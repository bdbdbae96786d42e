import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addIntervals, intervalHolds, intervalsMeet, roundingInterval, scaleInterval } from './interval.ts';

const interval = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.nat(100)).map(([low, wide]) => ({ low, high: low + wide }));

describe('what a printed number may have been', () => {
  it('is half a unit of its last digit to each side', () => {
    expect(roundingInterval(1624, 1)).toEqual({ low: 1623.5, high: 1624.5 });
    expect(roundingInterval(1.5, 0.1).low).toBeCloseTo(1.45, 12);
    expect(roundingInterval(3300, 100)).toEqual({ low: 3250, high: 3350 });
  });

  it('holds every number that is printed so', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom(0.1, 1, 10, 1000), (value, step) => {
        expect(intervalHolds(roundingInterval(Math.round(value / step) * step, step), value)).toBe(true);
      }),
    );
  });
});

describe('two intervals', () => {
  it.each([
    [{ low: 0, high: 1 }, { low: 1, high: 2 }, true],
    [{ low: 0, high: 1 }, { low: 1.001, high: 2 }, false],
    [{ low: 0, high: 3 }, { low: 1, high: 2 }, true],
    [{ low: 40, high: Infinity }, { low: 39, high: 39.9 }, false],
    [{ low: 40, high: Infinity }, { low: 39, high: 40 }, true],
  ])('%o and %o meet: %s', (a, b, meet) => {
    expect(intervalsMeet(a, b)).toBe(meet);
    expect(intervalsMeet(b, a)).toBe(meet);
  });

  it('hold the sum of whatever is in them, and are as wide as they are together', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(interval, fc.double({ min: 0, max: 1, noNaN: true })), { minLength: 1, maxLength: 6 }), (parts) => {
        const sum = addIntervals(parts.map(([part]) => part));
        const inside = parts.reduce((total, [part, at]) => total + part.low + at * (part.high - part.low), 0);
        expect(intervalHolds(sum, inside)).toBe(true);
        expect(sum.high - sum.low).toBeCloseTo(parts.reduce((wide, [part]) => wide + part.high - part.low, 0), 6);
      }),
    );
  });

  it('turn around when they are multiplied by a negative number', () => {
    expect(scaleInterval({ low: 1, high: 2 }, -3)).toEqual({ low: -6, high: -3 });
  });
});
