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

  test('is more FTE per thousand than the limit', () => {
    expect(codes(1, 10)).toEqual([]);
    expect(codes(1, 10.1)).toEqual(['fte-absurd']);
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
