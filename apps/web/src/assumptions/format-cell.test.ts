import { loadTexts } from '@samvirke/text';
import { describe, expect, it } from 'vitest';
import { formatCell } from './format-cell.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

describe('a parameter’s number as it is written and typed', () => {
  it('is per cent where it is a share', async () => {
    const format = formatCell({ unit: 'share/year' }, await loadTexts('nb'));
    expect(plain(format.write(0.04))).toBe('4 %');
    expect(plain(format.write(0.045))).toBe('4,5 %');
    expect(4 * format.per).toBeCloseTo(0.04);
    expect(format.suffix).toBe('%');
  });

  it('is yes or no where it is one of two', async () => {
    const format = formatCell({ unit: 'factor', bounds: { min: 0, max: 1, step: 1 } }, await loadTexts('nn'));
    expect([format.write(0), format.write(1)]).toEqual(['nei', 'ja']);
  });

  it('has its unit without the price year', async () => {
    const format = formatCell({ unit: 'NOK/inhabitant/year (2014)' }, await loadTexts('nb'));
    expect(plain(format.write(540))).toBe('540 kr per innbygger');
  });

  it('is a year where it is one, and a bare number where it counts or multiplies', async () => {
    const texts = await loadTexts('en');
    expect(formatCell({ unit: 'year' }, texts).write(2014)).toBe('2014');
    expect(formatCell({ unit: 'count' }, texts).write(5)).toBe('5');
    expect(formatCell({ unit: 'index (2014 = 1)' }, texts).write(1.492)).toBe('1.49');
  });

  it('keeps a unit that nobody has words for', async () => {
    expect(plain(formatCell({ unit: 'parsec' }, await loadTexts('en')).write(2))).toBe('2 parsec');
  });
});
