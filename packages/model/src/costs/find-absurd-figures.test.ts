import { describe, expect, test } from 'vitest';
import { findAbsurdFigures } from './index.ts';
import { costRow, invented as set } from './testing/invented.ts';

const codes = (nok: number, fte?: number) =>
  findAbsurdFigures(costRow({ element: 'staff' }, nok, fte === undefined ? {} : { fte }), 2000, set).map(({ code }) => code);

describe('a figure that is too large to be taken in unasked', () => {
  test('is one above the limit per inhabitant, not one at it', () => {
    expect(codes(5000 * 2000)).toEqual([]);
    expect(codes(5000 * 2000 + 1)).toEqual(['amount-absurd']);
    expect(codes(-5000 * 2000 - 1)).toEqual(['amount-absurd']);
  });

  test('or too small: a whole element below the limit, not at it, and never a single account', () => {
    expect(codes(5 * 2000)).toEqual([]);
    expect(codes(5 * 2000 - 1)).toEqual(['amount-too-small']);
    expect(codes(0)).toEqual(['amount-too-small']);
    expect(findAbsurdFigures(costRow({ kostraArt: '195' }, 1), 2000, set)).toEqual([]);
  });

  test('is more FTE per thousand than the limit', () => {
    expect(codes(1_000_000, 10)).toEqual([]);
    expect(codes(1_000_000, 10.1)).toEqual(['fte-absurd']);
  });

  test('is said by row and with what it is measured against', () => {
    const row = costRow({ element: 'telecom' }, 20_000_000);
    expect(findAbsurdFigures(row, 2000, set)[0]).toEqual({
      code: 'amount-absurd',
      figures: { amount: 20_000_000, perInhabitant: 10_000, limit: 5000 },
      place: { row: row.row, column: 'amount' },
    });
  });
});
