import { describe, expect, test } from 'vitest';
import { AssumptionMissing } from '../assumptions/index.ts';
import { explainedSum } from '../explain/index.ts';
import { deflate, deflatorFactor, priceYearOf, priceYears } from './index.ts';
import { invented as set } from './testing/invented.ts';

const amount = explainedSum('costs/own-figure', 'NOK/year', [
  { from: 'own', name: 'row', costSet: 'set-1', row: 2, value: 150, unit: 'NOK/year' },
]);

describe('another year’s kroner', () => {
  test('follow the municipal deflator, there and back', () => {
    expect(deflate({ amount, fromYear: 2025, toYear: 2014 }, set).value).toBe(100);
    const there = deflate({ amount, fromYear: 2020, toYear: 2025 }, set);
    expect(there.value).toBeCloseTo((150 * 1.5) / 1.2, 12);
    expect(deflate({ amount: there, fromYear: 2025, toYear: 2020 }, set).value).toBeCloseTo(150, 12);
  });

  test('of the same year are left as they are', () => {
    expect(deflate({ amount, fromYear: 2025, toYear: 2025 }, set)).toBe(amount);
  });

  test('are a factor on any amount', () => {
    expect(deflatorFactor({ fromYear: 2014, toYear: 2025 }, set)).toMatchObject({ value: 1.5, unit: 'factor' });
  });

  test('exist for the years that have an index, and no others', () => {
    expect(priceYears(set)).toEqual([2014, 2020, 2025]);
    expect(priceYearOf(set)).toBe(2014);
    expect(() => deflate({ amount, fromYear: 2013, toYear: 2014 }, set)).toThrow(AssumptionMissing);
  });
});
