import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOre } from './read-ore.ts';

describe('an amount in XML', () => {
  it.each([
    ['1234.50', 123_450],
    ['-12.345', -1235],
    ['12.344', 1234],
    ['0.005', 1],
    ['-0.005', -1],
    ['-0.00', 0],
    ['.5', 50],
    ['+7', 700],
    [' 100. ', 10_000],
    ['0000000000000000000000000000012', 1200],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
  ])('%s is %i øre', (written, expected) => {
    expect(readOre(written)).toMatchObject({ ore: expected });
  });

  it.each(['', '.', '-', '1,50', '1 000', '1e3', 'NaN', '12a', '0x10', '١٢', '--1'])('«%s» is none', (written) => {
    expect(readOre(written)).toEqual({ fault: 'not-a-number' });
  });

  it.each(['90071992547409.92', '9'.repeat(40), '9'.repeat(100), '99999999999999999'])('%s is more than can be calculated with exactly', (written) => {
    expect(readOre(written)).toEqual({ fault: 'too-large' });
  });

  it('that is written with two decimals comes out as it was put in', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amount) => {
        const digits = String(Math.abs(amount)).padStart(3, '0');
        const written = `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(readOre(written)).toEqual({ ore: amount, rounded: false });
      }),
    );
  });
});
