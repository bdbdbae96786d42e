import { describe, expect, it } from 'vitest';
import { columnsOf } from './index.ts';

const none = { supplierNumber: null, key: null, year: null, amountOre: null, validFrom: null, validTo: null };

describe('the columns of an entry', () => {
  it('are what its kind is searched and summed by', () => {
    expect(columnsOf('figure', { element: 'telecom', year: 2025, amountOre: 12_00, priceYear: 2025, vat: 'without' })).toEqual({ ...none, key: 'telecom', year: 2025, amountOre: 12_00 });
    expect(columnsOf('decision', { decidedBy: 'Kommunestyret', decidedOn: '2026-06-17', outcome: 'Vedtatt' })).toEqual({ ...none, validFrom: '2026-06-17' });
  });

  it('are empty where the kind has no such field', () => {
    expect(columnsOf('service', { description: 'Sak og arkiv' })).toEqual(none);
  });
});
