import { describe, expect, it } from 'vitest';
import { formatTable } from './format-table.ts';

describe('a table in the terminal', () => {
  it('lines up, numbers to the right, with a rule above its sum', () => {
    const rows = [['Ås', '18\u00a0000'], ['Kongsberg', '26\u202f406'], ['sum', '44\u00a0406']];
    expect(formatTable([{ label: 'kommune' }, { label: 'innbyggere', right: true }], rows, { sum: true })).toBe(
      ['kommune    innbyggere', '─────────  ──────────', 'Ås             18 000', 'Kongsberg      26 406', '─────────  ──────────', 'sum            44 406', ''].join('\n'),
    );
  });

  it('has no column without a heading and with nothing in it', () => {
    expect(formatTable([{ label: 'a' }, { label: '' }, { label: '' }], [['1', '', 'x']])).toBe('a\n─  ─\n1  x\n');
  });
});
