import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imageOf } from './image-of.ts';
import type { Interval } from './interval.ts';
import { meanInterval } from './mean-interval.ts';

const around = (least: number) =>
  fc.tuple(fc.integer({ min: least, max: 500 }), fc.nat(20)).map(([low, wide]): Interval => ({ low, high: low + wide }));

const fixed = (value: number): Interval => ({ low: value, high: value });

describe('what a weighted mean may be', () => {
  it('moves with its weights as well as with its values', () => {
    const mean = meanInterval([
      { value: fixed(10), weight: { low: 1, high: 3 } },
      { value: fixed(20), weight: fixed(1) },
    ]);
    expect(mean).toEqual({ low: 12.5, high: 15 });
  });

  it('is what all corners give', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ value: around(-100), weight: around(1) }), { minLength: 1, maxLength: 4 }), (parts) => {
        const names = parts.flatMap((part, index) => [
          [`value${index}`, part.value],
          [`weight${index}`, part.weight],
        ]) as [string, Interval][];
        const corners = imageOf((values) => {
          const weights = parts.reduce((sum, _, index) => sum + (values[`weight${index}`] ?? 0), 0);
          return parts.reduce((sum, _, index) => sum + (values[`value${index}`] ?? 0) * (values[`weight${index}`] ?? 0), 0) / weights;
        }, Object.fromEntries(names));
        const mean = meanInterval(parts);
        expect(mean.low).toBeCloseTo(corners.low, 8);
        expect(mean.high).toBeCloseTo(corners.high, 8);
      }),
    );
  });
});
