import { describe, expect, test } from 'vitest';
import { inPricesOf, nok, nokToOre, ore, sumNok, sumOre } from './index.ts';

describe('money', () => {
  test('an øre more than 2^53 − 1 is refused', () => {
    expect(ore(Number.MAX_SAFE_INTEGER)).toBe(9_007_199_254_740_991);
    expect(() => ore(Number.MAX_SAFE_INTEGER + 1)).toThrow(RangeError);
    expect(() => sumOre([ore(Number.MAX_SAFE_INTEGER), ore(1)])).toThrow(RangeError);
  });

  test('kroner become the nearest øre, and almost nothing is nothing', () => {
    expect(nokToOre(12.345)).toBe(1235);
    expect(Object.is(nokToOre(-0.001), 0)).toBe(true);
  });

  test('sums of nothing are nothing', () => {
    expect(sumNok([])).toBe(0);
    expect(sumOre([])).toBe(0);
    expect(sumNok([nok(1.5), nok(2)])).toBe(3.5);
  });

  test('an amount moves between price years with the index', () => {
    expect(inPricesOf(nok(100), { ownIndex: 1.25, wantedIndex: 1 })).toBe(80);
    expect(inPricesOf(nok(100), { ownIndex: 1, wantedIndex: 1 })).toBe(100);
    expect(() => inPricesOf(nok(100), { ownIndex: 0, wantedIndex: 1 })).toThrow(RangeError);
  });

  test('an amount that is not a number is nobody’s', () => {
    expect(() => nok(Number.NaN)).toThrow(RangeError);
    expect(() => nok(Infinity)).toThrow(RangeError);
  });
});
