import { describe, expect, it } from 'vitest';
import { readNumber } from './read-number.ts';

describe('a number in a field', () => {
  it('is read as it is written, with or without spaces between thousands', () => {
    expect(readNumber('6 500 000', 'nb')).toBe(6_500_000);
    expect(readNumber('6\u00a0500\u202f000', 'nn')).toBe(6_500_000);
    expect(readNumber('6.500.000', 'nb')).toBe(6_500_000);
    expect(readNumber('6,500,000', 'en')).toBe(6_500_000);
    expect(readNumber('−0,5 %', 'nb')).toBe(-0.5);
  });

  it('has its decimals after a comma or a dot', () => {
    expect(readNumber('1 234,5', 'nb')).toBe(1234.5);
    expect(readNumber('1234.5', 'nb')).toBe(1234.5);
    expect(readNumber('1.250', 'nb')).toBe(1.25);
    expect(readNumber('1,250', 'en')).toBe(1250);
    expect(readNumber('1,25', 'en')).toBe(1.25);
  });

  it('is none where it is empty or something else', () => {
    expect(readNumber('', 'nb')).toBeNull();
    expect(readNumber('abc', 'nb')).toBeNull();
    expect(readNumber('1,2,3', 'nb')).toBeNull();
  });
});
