import { resolveAssumptions } from '@samvirke/model/assumptions';
import { deflate } from '@samvirke/model/costs';
import { explainedSum, fromOwn } from '@samvirke/model/explain';
import { readKnowledge } from '@samvirke/store';
import { describe, expect, it } from 'vitest';
import { enteredAmount } from './entered-amount.ts';

const set = resolveAssumptions((await readKnowledge()).assumptions, '2026-11-22');
const amount = explainedSum('costs/own-figure', 'NOK/year', [fromOwn('row', { costSet: 'a', row: 2, value: 900_000, unit: 'NOK/year' })]);

describe('an own figure from another year', () => {
  it('is known again by what was entered and its year', () => {
    const brought = deflate({ amount, fromYear: 2025, toYear: 2014 }, set);
    expect(brought.value).toBeLessThan(900_000);
    expect(enteredAmount(brought)).toEqual({ explained: amount, year: 2025 });
  });

  it('stands as it is where it was entered in the price year', () => {
    expect(enteredAmount(amount)).toBeNull();
  });
});
