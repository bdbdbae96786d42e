import { describe, expect, it } from 'vitest';
import type { CostRow } from '@samvirke/model/costs';
import { nok } from '@samvirke/model/units';
import { findAbsurdFigures } from './find-absurd-figures.ts';
import { known } from './testing/cost-table-fixture.ts';

const INHABITANTS = 2_000;
const row = (amount: number, key: CostRow['key'] = { element: 'staff' }, fte?: number): CostRow => ({
  row: 2,
  municipality: '0604',
  year: 2014,
  key,
  nok: nok(amount),
  priceYear: 2014,
  ...(fte === undefined ? {} : { fte }),
});
const codes = (asked: CostRow): string[] => findAbsurdFigures(asked, INHABITANTS, known.assumptions).map(({ code }) => code);

describe('a figure that is asked about before it is taken in', () => {
  it('is more per inhabitant than the limit, not just the limit, either sign', () => {
    expect(codes(row(6_000 * INHABITANTS))).toEqual([]);
    expect(codes(row(6_000 * INHABITANTS + 1))).toEqual(['amount-absurd']);
    expect(codes(row(-6_000 * INHABITANTS - 1))).toEqual(['amount-absurd']);
  });

  it('is less for a whole element than the lower limit, not just the limit, and never a single account', () => {
    expect(codes(row(5 * INHABITANTS))).toEqual([]);
    expect(codes(row(5 * INHABITANTS - 1))).toEqual(['amount-too-small']);
    expect(codes(row(0))).toEqual(['amount-too-small']);
    expect(codes(row(1, { kostraArt: '195' }))).toEqual([]);
  });

  it('is more full-time equivalents per thousand than the limit', () => {
    expect(codes(row(1_000_000, { element: 'staff' }, 12))).toEqual([]);
    expect(codes(row(1_000_000, { element: 'staff' }, 12.1))).toEqual(['fte-absurd']);
  });

  it('says what it is held against', () => {
    expect(findAbsurdFigures(row(20_000_000), INHABITANTS, known.assumptions)).toEqual([
      { code: 'amount-absurd', figures: { amount: 20_000_000, perInhabitant: 10_000, limit: 6_000 }, place: { row: 2, column: 'amount' } },
    ]);
  });
});
