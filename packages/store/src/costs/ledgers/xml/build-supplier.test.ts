import { describe, expect, it } from 'vitest';
import { buildSupplier } from './build-supplier.ts';

describe('who was paid', () => {
  it('has the first number that passes mod 11', () => {
    expect(buildSupplier('Firma AS', ['974760674', '0192:974760673', 'NO974760673MVA'])).toEqual({ number: '974760673', name: 'Firma AS' });
  });

  it('has a number that doesn’t pass in its name, and no person’s number', () => {
    expect(buildSupplier(' Firma\n GmbH ', ['DE123456789'])).toEqual({ number: null, name: 'Firma GmbH (DE123456789)' });
    expect(buildSupplier('Firma', ['01019012345', null])).toEqual({ number: null, name: 'Firma' });
  });

  it('is nobody where nothing is said', () => {
    expect(buildSupplier(null, [null, ' '])).toBeNull();
    expect(buildSupplier(null, ['X1'])).toEqual({ number: null, name: 'X1' });
  });
});
