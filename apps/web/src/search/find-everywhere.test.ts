import { resolveAssumptions } from '@samvirke/model/assumptions';
import { readKnowledge } from '@samvirke/store';
import { loadTexts } from '@samvirke/text';
import { describe, expect, it } from 'vitest';
import { findEverywhere } from './find-everywhere.ts';

const { reference, assumptions, evidence } = await readKnowledge();
const date = '2026-11-22';
const site = {
  texts: await loadTexts('nb'),
  bundle: { fingerprint: 'TEST', reference, assumptions: [...assumptions.values()], evidence: [...evidence.values()], date, today: 2026 },
  assumptions: resolveAssumptions(assumptions, date),
};
const search = (words: string) => Object.fromEntries(findEverywhere({ words, year: 2026 }, site).map(({ kind, hits }) => [kind, hits.map(({ id }) => id)]));

describe('a search', () => {
  it('finds a municipality by name and number, also one that has become another', () => {
    expect(search('kongsberg').municipalities).toEqual(['3303']);
    expect(search('3303').municipalities).toEqual(['3303']);
    expect(search('0604').municipalities).toEqual(['3303']);
  });

  it('finds an assumption by its name in any language and by its id', () => {
    expect(search('Discount rate').assumptions?.[0]).toBe('business-cases/discount-rate');
    expect(search('municipal-deflator').assumptions).toContain('costs/municipal-deflator');
  });

  it('finds words that are explained, pages and error codes', () => {
    expect(search('vippepunkt').terms?.[0]).toBe('tippingPoint');
    expect(search('saksframlegg').pages).toContain('/council-paper');
    expect(search('amount-negative').errors).toEqual(['amount-negative']);
  });

  it('finds nothing for nothing, and nothing for what is nowhere', () => {
    expect(search(' ')).toEqual({});
    expect(search('xyzzy')).toEqual({});
  });
});
