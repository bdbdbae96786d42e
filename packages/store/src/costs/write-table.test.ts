import { describe, expect, it } from 'vitest';
import { readWorkbook } from './read-workbook.ts';
import { unpackWorkbook } from './unpack-workbook.ts';
import { writeTable, type TableCell } from './write-table.ts';

const csv = async (cells: readonly TableCell[], language: 'nb' | 'nn' | 'en' = 'nb'): Promise<string> => {
  const table = { sheetName: 'x', columns: [{ key: 'a', label: 'Kommune' }, { key: 'b', label: 'Beløp', unit: 'kr' }], rows: cells.map((a) => ({ a, b: 1.5 })) };
  return Buffer.from(await writeTable(table, 'csv', { language })).toString('utf8');
};

describe('a table as CSV', () => {
  it('opens in the Excel of the language', async () => {
    expect(await csv(['Kongsberg'])).toBe('\ufeffKommune;Beløp (kr)\r\nKongsberg;1,5\r\n');
    expect(await csv(['Kongsberg'], 'en')).toBe('\ufeffKommune,Beløp (kr)\r\nKongsberg,1.5\r\n');
  });

  it.each(["=cmd|' /C calc'!A0", '+1', '-1', '@SUM(A1)', '\ttab', '\rreturn', '＝1'])('gives nothing to run: %j', async (text) => {
    expect(await csv([text])).toContain(`\r\n${/["\r\n]/.test(text) ? `"'${text}"` : `'${text}`};1,5`);
  });

  it('leaves negative numbers numbers', async () => {
    expect(await csv([-1234.5, -1e21, 1e-7, Number.NaN])).toBe('\ufeffKommune;Beløp (kr)\r\n-1234,5;1,5\r\n-1000000000000000000000;1,5\r\n0,0000001;1,5\r\n;1,5\r\n');
  });

  it('writes kroner to the øre, and other numbers as they are', async () => {
    const table = { sheetName: 'x', columns: [{ key: 'a', label: 'Årsverk' }, { key: 'b', label: 'Beløp', unit: 'kr' }], rows: [{ a: 1.23456, b: 1_579_285.714_285_714_3 }, { a: 1, b: -0.005 }] };
    expect(Buffer.from(await writeTable(table, 'csv', { language: 'nb' })).toString('utf8')).toContain('\r\n1,23456;1579285,71\r\n1;0\r\n');
  });

  it('never writes a number that can be read two ways', async () => {
    expect(await csv([1.234, 1234.567, 0.125])).toContain('\r\n1,2340;1,5\r\n1234,567;1,5\r\n0,125;1,5');
  });

  it('keeps separators, quotation marks and line ends inside their cell', async () => {
    expect(await csv(['a;b', 'say "x"', 'two\nlines', ' edge', null, undefined])).toBe(
      '\ufeffKommune;Beløp (kr)\r\n"a;b";1,5\r\n"say ""x""";1,5\r\n"two\nlines";1,5\r\n" edge";1,5\r\n;1,5\r\n;1,5\r\n',
    );
  });
});

describe('a table as XLSX', () => {
  it('has numbers as numbers, and text as text even when it looks like a formula', async () => {
    const table = { sheetName: 'Kostnader [2014]: a/b som er et altfor langt navn', columns: [{ key: 'a', label: 'A' }, { key: 'b', label: 'B' }], rows: [{ a: '=1+1', b: -1234.567 }, { a: '0604', b: null }] };
    const bytes = await writeTable(table, 'xlsx', { language: 'nb' });
    const { parts } = await unpackWorkbook(bytes);
    const { tables } = await readWorkbook(parts ?? new Map());
    expect([...(parts?.values() ?? [])].join('')).not.toContain('<f>');
    expect(tables?.[0]?.sheet).toBe('Kostnader  2014   a b som er et');
    expect(tables?.[0]?.rows.map(({ cells }) => cells.map(({ text, number }) => number ?? text))).toEqual([['A', 'B'], ['=1+1', -1234.567], ['0604']]);
  });
});
