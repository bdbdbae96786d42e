import { describe, expect, it } from 'vitest';
import { printedUnit } from './printed-unit.ts';

describe('a printed unit', () => {
  it.each([
    ['MNOK', { factor: 1e6, counted: 'NOK' }],
    ['bnNOK', { factor: 1e9, counted: 'NOK' }],
    ['%', { factor: 0.01, counted: 'share' }],
    ['NOK/inhabitant', { factor: 1, counted: 'NOK', per: 'inhabitants' }],
    ['inhabitants/FTE', { factor: 1, counted: 'inhabitants', per: 'FTE' }],
    ['FTE/municipality', { factor: 1, counted: 'FTE', per: 'municipalities' }],
    ['m²', { factor: 1, counted: 'm²' }],
  ])('%s is %o', (unit, taken) => {
    expect(printedUnit(unit)).toEqual(taken);
  });
});
