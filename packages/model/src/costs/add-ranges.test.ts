import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nok } from '../units/index.ts';
import { addRanges } from './index.ts';
import { invented as set } from './testing/invented.ts';

const range = fc.record({
  nok: fc.double({ min: 0, max: 1e9, noNaN: true }),
  below: fc.double({ min: 0, max: 1, noNaN: true }),
  above: fc.double({ min: 0, max: 2, noNaN: true }),
  origin: fc.constantFrom('own', 'estimate'),
});
const ranges = fc.array(
  range.map(({ nok: value, below, above, origin }) => ({
    nok: nok(value),
    low: nok(value - value * below),
    high: nok(value + value * above),
    origin,
  })),
  { minLength: 1, maxLength: 30 },
);
const tail = 1e-6;

function many(origin: 'own' | 'estimate') {
  return addRanges(Array.from({ length: 10_000 }, () => ({ nok: nok(100), low: nok(50), high: nok(200), origin })), set);
}

describe('the range of a sum', () => {
  test('of one figure is that figure’s own', () => {
    fc.assert(
      fc.property(ranges, ([one]) => {
        const sum = addRanges([one!], set);
        expect(sum.low).toBeCloseTo(one!.low, 3);
        expect(sum.high).toBeCloseTo(one!.high, 3);
      }),
    );
  });

  test('holds the sum, and is never wider than the ranges end to end', () => {
    fc.assert(
      fc.property(ranges, (parts) => {
        const sum = addRanges(parts, set);
        const total = (of: 'nok' | 'low' | 'high') => parts.reduce((all, part) => all + part[of], 0);
        expect(sum.nok).toBeCloseTo(total('nok'), 3);
        expect(sum.low).toBeLessThanOrEqual(sum.nok);
        expect(sum.high).toBeGreaterThanOrEqual(sum.nok);
        expect(sum.low).toBeGreaterThanOrEqual(total('low') - tail * (1 + total('nok')));
        expect(sum.high).toBeLessThanOrEqual(total('high') + tail * (1 + total('high')));
      }),
    );
  });

  test('of own figures evens out; of estimates the common part stays', () => {
    expect(many('own').low).toBeCloseTo(1_000_000 - 50 * 100, 3);
    expect(many('estimate').low / many('estimate').nok).toBeCloseTo(0.9, 3);
    expect(many('estimate').high / many('estimate').nok).toBeCloseTo(1.2, 3);
  });
});
