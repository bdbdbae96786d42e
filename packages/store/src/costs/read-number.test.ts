import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from './read-number.ts';

const valueOf = (written: string): number | string => {
  const read = readNumber(written);
  return read.kind === 'number' ? read.value : read.kind;
};

describe('a number as people write it', () => {
  it.each([
    ['1234567', 1_234_567],
    ['1 234 567,50', 1_234_567.5],
    ['1\u00a0234\u00a0567', 1_234_567],
    ['1\u202f234\u2009567,5', 1_234_567.5],
    ['1.234.567,50', 1_234_567.5],
    ['1,234,567.50', 1_234_567.5],
    ['1.234.567', 1_234_567],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['0,125', 0.125],
    ['0.500', 0.5],
    [',5', 0.5],
    ['kr 5 000,-', 5_000],
    ['5 000 kr', 5_000],
    ['NOK 5000', 5_000],
    ['1,5 årsverk', 1.5],
    ['-5000', -5_000],
    ['\u22125 000', -5_000],
    ['5000-', -5_000],
    ['(5 000)', -5_000],
    ["'5000", 5_000],
    ['0', 0],
    ['-0', 0],
  ])('is read: %s', (written, value) => {
    expect(valueOf(written)).toBe(value);
  });

  it.each(['abc', '12 34', '1 2345', '1..2', '1,2,3', '1.23.456', '=1+1', '1e6', '5%', '--5', '12,5,', '1 234,5 6', '-', ',', 'kr', '0x10', 'NaN', 'Infinity'])(
    'is none: %s',
    (written) => {
      expect(valueOf(written)).toBe('not-a-number');
    },
  );

  it('is empty where nothing but spaces stands', () => {
    expect(readNumber(' \u00a0\t')).toEqual({ kind: 'empty' });
  });

  it('is never guessed where it can be read two ways', () => {
    expect(readNumber('1.234')).toEqual({ kind: 'two-ways', mark: '.', grouped: 1_234, decimal: 1.234 });
    expect(readNumber('-350,000')).toEqual({ kind: 'two-ways', mark: ',', grouped: -350_000, decimal: -350 });
  });

  it('tells which mark it shows to be the decimal one', () => {
    expect(readNumber('12,5')).toMatchObject({ shows: ',' });
    expect(readNumber('1.234.567')).toMatchObject({ shows: ',' });
    expect(readNumber('1,234.5')).toMatchObject({ shows: '.' });
    expect(readNumber('1234')).toMatchObject({ shows: null });
  });

  it('is the same number in each way of writing it', () => {
    const ore = fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 });
    fc.assert(
      fc.property(ore, (amount) => {
        const kroner = amount / 100;
        const plain = Math.abs(kroner).toFixed(2);
        const [whole = '', part = ''] = plain.split('.');
        const grouped = (mark: string): string => whole.replace(/\B(?=(\d{3})+$)/g, mark);
        const sign = kroner < 0 ? '-' : '';
        for (const written of [`${whole}.${part}`, `${grouped(' ')},${part}`, `${grouped('.')},${part}`, `${grouped(',')}.${part}`]) {
          expect(valueOf(sign + written)).toBe(kroner === 0 ? 0 : kroner);
        }
      }),
    );
  });

  it('never throws, whatever is written', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (written) => ['empty', 'not-a-number', 'number', 'two-ways'].includes(readNumber(written).kind)));
  });
});
