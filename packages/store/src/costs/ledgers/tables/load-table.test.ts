import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findLines, findTotals, findGroups, loadTable, openEngine } from './index.ts';
import { loadText } from './testing/load-text.ts';

describe('an account table', () => {
  test('says what it took each column for, and comes to its sums', async () => {
    const { loaded, totals } = await loadText('Konto;Kontonavn;Ansvar;Tjeneste;Dato;Bilagsnr;Beløp\n11957;Lisenser;650;12000;31.01.2025;1001;1 234,50\n12405;Driftsavtale;650;12000;01.02.2025;1002;(200,00)\n');
    expect(loaded?.mapping?.columns.map(({ role, column }) => [role, column])).toEqual([
      ['account', 'Konto'],
      ['accountText', 'Kontonavn'],
      ['unit', 'Ansvar'],
      ['function', 'Tjeneste'],
      ['date', 'Dato'],
      ['document', 'Bilagsnr'],
      ['amount', 'Beløp'],
    ]);
    expect(totals).toMatchObject({ rows: 2, rejected: 0, documents: 2, currencies: [{ currency: 'NOK', rows: 2, debitOre: 123450, creditOre: 20000 }] });
  });

  test('knows the art inside a local account, with a kontoklasse before it and without', async () => {
    expect((await loadText('konto;tjeneste;beløp\n11957;12000;1\n05001;20200;2\n')).lines.map(({ art, function: service, ledger }) => [art, service, ledger])).toEqual([
      ['195', '120', 'running'],
      ['500', '202', 'investment'],
    ]);
    expect((await loadText('konto;tjeneste;beløp\n1954;12000;1\n2302;20200;2\n')).lines.map(({ art }) => art)).toEqual(['195', '230']);
  });

  test('of several amounts takes accounts before budget and the earliest year', async () => {
    const several = 'konto;budsjett_2010;rekneskap_2012;rekneskap_2011;beløp mva\n11957;1;2;3;4\n';
    expect((await loadText(several)).loaded).toMatchObject({ amountColumn: 'rekneskap_2011', mapping: { otherAmounts: ['rekneskap_2012', 'budsjett_2010'], year: 2011 } });
    expect((await loadText(several, { amount: 'budsjett_2010' })).totals?.currencies[0]?.debitOre).toBe(100);
    expect((await loadText('konto;2013;2014\n11957;1;2\n')).loaded?.amountColumn).toBe('2013');
  });

  test('takes credit from debit, whichever sign credits are written with', async () => {
    expect((await loadText('konto;debet;kredit\n11957;100;\n12405;;30\n')).totals?.currencies).toEqual([{ currency: 'NOK', rows: 2, debitOre: 10000, creditOre: 3000 }]);
    expect((await loadText('konto;debet;kredit\n11957;100;\n12405;;-30\n')).totals?.currencies).toEqual([{ currency: 'NOK', rows: 2, debitOre: 10000, creditOre: 3000 }]);
  });

  test('tells organisation numbers from a supplier’s own number by modulus 11', async () => {
    const { lines } = await loadText('leverandørnr;leverandør;beløp\n974 760 673;Brønnøysundregistrene;1\nNO974760673MVA;Samme;2\n974760674;Feil AS;3\n50123;Lokal AS;4\n');
    expect(lines.map((line) => [line['supplier_number'], line['supplier_name']])).toEqual([
      ['974760673', 'Brønnøysundregistrene'],
      ['974760673', 'Samme'],
      [null, 'Feil AS 974760674'],
      [null, 'Lokal AS 50123'],
    ]);
  });

  test('keeps other currencies apart, and the currency of a foreign amount beside the amount in kroner', async () => {
    expect((await loadText('tekst;beløp;valuta\na;1;NOK\nb;2;eur\nc;3;kr\n')).totals?.currencies.map(({ currency, debitOre }) => [currency, debitOre])).toEqual([
      ['NOK', 400],
      ['EUR', 200],
    ]);
    expect((await loadText('tekst;beløp;valuta;valutabeløp\na;11,50;EUR;1,00\n')).totals?.currencies).toEqual([{ currency: 'NOK', rows: 1, debitOre: 1150, creditOre: 0 }]);
  });

  test('leaves out rows that are sums, and says which', async () => {
    const { totals, rejected } = await loadText('konto;tekst;beløp\n11957;Lisens;100\n;Sum lønn;100\n12405;Summering av drift;50\n;;150\nTotalt;;150\n');
    expect(totals?.rows).toBe(2);
    expect(rejected.map(({ row, code }) => [row, code])).toEqual([
      [3, 'ledger-sum-row'],
      [5, 'ledger-sum-row'],
      [6, 'ledger-sum-row'],
    ]);
  });

  test('does not take a supplier for a sum because of its name', async () => {
    const { totals, rejected } = await loadText('leverandør;fakturanr;beløp\nTotal Norge AS;1;100\nSum AS;2;50\nSum;;150\n');
    expect(totals?.rows).toBe(2);
    expect(rejected.map(({ row, code }) => [row, code])).toEqual([[4, 'ledger-sum-row']]);
  });

  test('is refused where nothing can be the amount, with the names of its columns', async () => {
    expect((await loadText('konto;tekst\n11957;Lisens\n')).refusal).toMatchObject({ code: 'ledger-amount-column-missing', figures: { columns: 'konto, tekst' } });
    expect((await loadText('konto;beløp\n11957;1\n', { amount: 'sum' })).refusal).toMatchObject({ code: 'ledger-column-unknown', figures: { column: 'sum', columns: 'konto, beløp' } });
  });

  test('can be corrected column by column', async () => {
    const { lines, loaded } = await loadText('kode;hva;beløp\n11957;Lisens;1\n', { said: { account: 'kode', text: 'hva' } });
    expect(lines[0]).toMatchObject({ account: '11957', text: 'Lisens' });
    expect(loaded?.mapping?.columns.map(({ reason }) => reason)).toEqual(['said', 'said', 'heading-and-values']);
  });

  test('in KOSTRA’s own table form is in thousands of kroner', async () => {
    const { lines } = await loadText('periode,region,kontoklasse,funksjon,art,belop\n2015,300,D,120,99,847\n2015,300,I,202,195,-3\n');
    expect(lines.map((line) => [line['year'], line['ledger'], line['function'], line['art'], line['amount_ore']])).toEqual([
      [2015, 'running', '120', '099', 84700000n],
      [2015, 'investment', '202', '195', -300000n],
    ]);
  });
});

describe('a cell', () => {
  test.each([
    ['1234', 123400],
    ['1234,5', 123450],
    ['1234.56', 123456],
    ['1 234,56', 123456],
    ['1\u00a0234\u202f567,00', 123456700],
    ['1.234,56', 123456],
    ['1,234.56', 123456],
    ['1.234.567', 123456700],
    ['-1 234,56', -123456],
    ['−12,00', -1200],
    ['(12,00)', -1200],
    ['12,00-', -1200],
    ['kr 12,00', 1200],
    ['-kr 12', -1200],
    ['12,- ', 1200],
    ['12 NOK', 1200],
    [' -   ', 0],
    ['+7', 700],
    ['0,005', 1],
    ['-0,005', -1],
    ['0,00499', 0],
    ['90071992547409,91', Number.MAX_SAFE_INTEGER],
  ])('“%s” is %d øre', async (cell, ore) => {
    const { lines, rejected } = await loadText(`tekst;beløp\na;"${cell}"\nb;"0,5"\n`);
    expect(rejected).toEqual([]);
    expect(lines[0]?.['amount_ore']).toBe(BigInt(ore));
  });

  test.each([
    ['1e308', 'value-not-a-number'],
    ['1e3', 'value-not-a-number'],
    ['NaN', 'value-not-a-number'],
    ['1_000', 'value-not-a-number'],
    ['0x10', 'value-not-a-number'],
    ['12a', 'value-not-a-number'],
    ['--1', 'value-not-a-number'],
    ['(-1)', 'value-not-a-number'],
    ['1 23', 'value-not-a-number'],
    ['1.23.4', 'value-not-a-number'],
    ['$5', 'value-not-a-number'],
    ['=1+1', 'value-not-a-number'],
    ['', 'value-missing'],
    ['90071992547409,92', 'ledger-row-amount-too-large'],
    ['9'.repeat(60), 'ledger-row-amount-too-large'],
  ])('“%s” is no amount (%s), and the row isn’t counted', async (cell, code) => {
    const { totals, rejected } = await loadText(`tekst;beløp\na;${cell}\nb;0,5\nc;2\n`);
    expect(totals?.currencies).toEqual([{ currency: 'NOK', rows: 2, debitOre: 250, creditOre: 0 }]);
    expect(rejected.map(({ row, column, code: found }) => [row, column, found])).toEqual([[2, 'beløp', code]]);
  });

  test('that can be read in two ways is what the rest of its column shows, or what is said, else neither', async () => {
    expect((await loadText('tekst;beløp\na;1.234\nb;0,5\n')).lines[0]?.['amount_ore']).toBe(123400n);
    expect((await loadText('tekst;beløp\na;1.234\nb;0.5\n')).lines[0]?.['amount_ore']).toBe(123n);
    expect((await loadText('tekst;beløp\na;1.234\nb;5\n')).rejected.map(({ code }) => code)).toEqual(['number-two-ways']);
    expect((await loadText('tekst;beløp\na;1.234\nb;5\n', { decimalMark: ',' })).lines[0]?.['amount_ore']).toBe(123400n);
  });

  test.each([
    ['2024-01-31', '2024-01-31'],
    ['31.01.2024', '2024-01-31'],
    ['1.2.2024', '2024-02-01'],
    ['31/01/2024', '2024-01-31'],
    ['20240131', '2024-01-31'],
    ['45322', '2024-01-31'],
    ['2024-01-31T23:59:59Z', '2024-01-31'],
    ['202401', '2024-01-01'],
  ])('“%s” is the day %s', async (cell, day) => {
    const { lines } = await loadText(`dato;tekst;beløp\n${cell};a;1,50\n`);
    expect(lines.map((line) => (line['date'] as Date).toISOString().slice(0, 10))).toEqual([day]);
  });

  test.each(['2024-02-30', '31.13.2024', '2024', 'i går', '99999999', '0000-01-01', '31-01-2024'])('“%s” is no day', async (cell) => {
    const { rejected } = await loadText(`dato;tekst;beløp\n${cell};a;1,50\n2024-01-01;b;1\n2024-01-02;c;1\n`);
    expect(rejected).toEqual([{ file: 'liste.csv', row: 2, column: 'dato', value: cell, code: 'ledger-date-unreadable', figures: { value: cell } }]);
  });
});

describe('a file', () => {
  const rows = 'konto;tekst;beløp\n11957;Lønn på øre;1,50\n12405;b;2\n';
  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${rows}`)],
    ['Latin-1', Buffer.from(rows, 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${rows}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(rows, 'utf16le')],
    ['CR LF', Buffer.from(rows.replaceAll('\n', '\r\n'))],
    ['CR alone', Buffer.from(rows.replaceAll('\n', '\r'))],
    ['several ways of ending a line', Buffer.from(rows.replace('\n', '\r\n'))],
    ['no end of its last line', Buffer.from(rows.trimEnd())],
    ['commas', Buffer.from(rows.replaceAll(',', '.').replaceAll(';', ','))],
    ['tabs', Buffer.from(rows.replaceAll(';', '\t'))],
    ['sep= first', Buffer.from(`sep=;\n${rows}`)],
    ['a title above its heading', Buffer.from(`Regnskap 2025;;\n\n${rows}`)],
  ])('with %s is read as any other', async (_, bytes) => {
    const { lines } = await loadText(bytes);
    expect(lines.map((line) => [line['account'], line['text'], line['amount_ore']])).toEqual([
      ['11957', 'Lønn på øre', 150n],
      ['12405', 'b', 200n],
    ]);
  });

  test('counts rows as a spreadsheet does: empty ones, and text of several lines', async () => {
    const { totals, rejected, lines } = await loadText('konto;tekst;beløp\n11957;"to\nlinjer";1\n\n;;\n12405;kort\n12405;lang;1;2\n12405;siste;2\n');
    expect(lines.map(({ row, text }) => [Number(row), text])).toEqual([
      [2, 'to\nlinjer'],
      [7, 'siste'],
    ]);
    expect(rejected.map(({ row, code, figures }) => [row, code, figures])).toEqual([
      [5, 'value-missing', { column: 'beløp' }],
      [6, 'ledger-row-ragged', { cells: 4, expected: 3 }],
    ]);
    expect(totals?.rows).toBe(2);
  });

  test('that begins to have loose cells far down is read as it would be at its beginning', async () => {
    const many = Array.from({ length: 60_000 }, (_, index) => `11957;31.01.2025;en tekst ${index};1`).join('\n');
    const { loaded, totals, rejected } = await loadText(`konto;dato;tekst;beløp\n${many}\n11957; 31.01.2025 ;"b"; 2 \n"";"";"";""\n11957;"";c;" "\n`);
    expect(loaded?.rows).toBe(60_002);
    expect(totals?.currencies[0]?.debitOre).toBe(6_000_200);
    expect(rejected.map(({ row, code }) => [row, code])).toEqual([[60_004, 'value-missing']]);
  });

  test('with a note beside the table counts the row, but not where its cells may have moved', async () => {
    const { lines, rejected } = await loadText('konto;tekst;antall;beløp\n11957;a;1;10\n11957;a;2;10\n11957;a;3;10\n11957;b;1;20;;123\n11957;Kurs;Oslo;5;;30\n');
    expect(lines.map(({ row }) => Number(row))).toEqual([2, 3, 4, 5]);
    expect(rejected.map(({ row, code }) => [row, code])).toEqual([[6, 'ledger-row-ragged']]);
  });

  test('without a heading is known by what stands in it', async () => {
    const { loaded, lines } = await loadText('11957;Lisens;31.01.2025;1 234,50\n12405;Driftsavtale;01.02.2025;-20,00\n');
    expect(loaded?.mapping?.columns.map(({ role, column }) => [role, column])).toEqual([
      ['account', 'A'],
      ['text', 'B'],
      ['date', 'C'],
      ['amount', 'D'],
    ]);
    expect(lines.map(({ row }) => Number(row))).toEqual([1, 2]);
  });

  test('tells columns of one name apart', async () => {
    const { loaded } = await loadText('konto;beløp;beløp\n11957;1;2\n');
    expect(loaded).toMatchObject({ amountColumn: 'beløp', mapping: { otherAmounts: ['beløp (2)'] } });
    expect((await loadText('konto;beløp;beløp\n11957;1;2\n', { amount: 'beløp (2)' })).totals?.currencies[0]?.debitOre).toBe(200);
  });

  test('keeps what looks like formulas and SQL as text', async () => {
    const { loaded, lines } = await loadText(`"""; drop table line";tekst;beløp;"'); attach 'x'"\n=cmd|' /C calc'!A0;"'); drop table kept; --";1,50;a\n`);
    expect(loaded?.mapping?.unused).toEqual(['"; drop table line', "'); attach 'x'"]);
    expect(lines.map(({ text }) => text)).toEqual(["'); drop table kept; --"]);
  });

  test.each(['../../etc/passwd', "a'; drop table line; --.csv", '*.csv', 'https://example.org/x.csv', '/dev/stdin', `${'x'.repeat(5000)}.csv`])('may be called %s', async (name) => {
    expect((await loadText('tekst;beløp\na;1x\nb;2\nc;3\n', {}, name)).rejected).toMatchObject([{ file: name, row: 2 }]);
  });

  test.each([
    ['empty', Buffer.alloc(0), 'file-empty'],
    ['nothing but separators', Buffer.from(';;;\n;;;\n'), 'file-empty'],
    ['a heading alone', Buffer.from('konto;beløp\n'), 'file-empty'],
    ['bytes of no kind', Buffer.from([1, 2, 0, 3, 255, 0, 9, 0, 0, 0, 1, 7]), 'file-unreadable'],
    ['a PDF', Buffer.from('%PDF-1.7 x'), 'file-type-mismatch'],
    ['HTML', Buffer.from('<html><table></table></html>'), 'file-type-mismatch'],
    ['5 000 columns', Buffer.from(`${Array.from({ length: 5000 }, (_, index) => `k${index}`).join(';')}\n${'1;'.repeat(4999)}1\n`), 'ledger-columns-too-many'],
    ['a quotation mark that is never closed', Buffer.from('tekst;beløp\na;1\n"b;2\nc;3\n'), 'ledger-quote-open'],
    ['a cut Parquet', Buffer.from('PAR1 and then nothing'), 'file-unreadable'],
    ['a cut workbook', Buffer.from('PK\u0003\u0004 and then nothing'), 'file-unreadable'],
  ])('that is %s is refused by name', async (_, bytes, code) => {
    expect((await loadText(bytes)).refusal?.code).toBe(code);
  });

  test('leaves nothing behind it', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'samvirke-tables-test-'));
    const engine = await openEngine({ parent });
    expect(await readdir(parent)).toHaveLength(1);
    await engine.close();
    expect(await readdir(parent)).toEqual([]);
    await rm(parent, { recursive: true });
  });
});

describe('the engine', () => {
  test('reads and writes nowhere but in its own folder, and can’t be told otherwise', async () => {
    const engine = await openEngine();
    try {
      await expect(engine.rows(`select * from read_text('/etc/passwd')`)).rejects.toThrow(/disabled by configuration|Permission/);
      await expect(engine.run(`copy (select 1) to '${join(tmpdir(), 'samvirke-out.csv')}'`)).rejects.toThrow(/disabled by configuration|Permission/);
      await expect(engine.run('set enable_external_access = true')).rejects.toThrow();
      await expect(engine.run('install httpfs')).rejects.toThrow();
    } finally {
      await engine.close();
    }
  });

  test('takes lines of other readers, and opens a group to them', async () => {
    const engine = await openEngine();
    const line = {
      place: { file: 'a.zip!1.xml', document: '1001', row: 3 },
      date: '2025-01-31',
      invoiceDate: '2025-02-01',
      year: 2025,
      ledger: null,
      account: null,
      accountText: null,
      art: null,
      function: null,
      functionText: null,
      unit: null,
      unitText: null,
      project: null,
      supplier: { number: '974760673', name: 'Brønnøysundregistrene' },
      productCodes: [{ list: 'cpv', code: '72000000' }],
      text: 'Drift januar 2025',
      amountOre: 12345,
      currency: 'NOK',
      vat: 'without',
      marks: ['charge', 'amount-off'],
    } as never as Parameters<typeof engine.append>[0]['lines'][number];
    try {
      const next = { ...line, text: 'Drift februar 2025', amountOre: -45 as never, place: { ...line.place, row: 4 } };
      await engine.append({ format: 'ehf-invoice', lines: [line, next], rejected: [{ file: 'b.xml', row: 1, column: null, value: 'x', code: 'file-unreadable', figures: {} }], documents: 1 });
      expect(await findTotals(engine)).toMatchObject({ rows: 2, rejected: 1, documents: 1, currencies: [{ currency: 'NOK', debitOre: 12345, creditOre: 45 }] });
      const groups = [];
      for await (const batch of findGroups(engine)) groups.push(...batch);
      expect(groups).toMatchObject([{ lines: 2, debitOre: 12345, creditOre: 45, facts: { text: 'Drift februar 2025', supplier: { number: '974760673' }, productCodes: [{ list: 'cpv', code: '72000000' }] } }]);
      expect(await findLines(engine, { group: groups[0]!.key })).toEqual([line, next]);
      expect(await findLines(engine, { document: '1001', limit: 1, offset: 1 })).toEqual([next]);
      expect(await findLines(engine, { group: 'no such' })).toEqual([]);
    } finally {
      await engine.close();
    }
  });

  test('refuses a sum that is beyond what can be counted, and opens a group to its own currency', async () => {
    const engine = await openEngine();
    try {
      const pieces = (text: string) => ({ file: 'a.csv', bytes: (async function* bytes() { yield Buffer.from(text); })() });
      await loadTable(engine, pieces('tekst;beløp;valuta\nlisens 1;5;NOK\nlisens 2;7;EUR\n'));
      const groups = [];
      for await (const batch of findGroups(engine)) groups.push(...batch);
      expect((await findLines(engine, { group: groups[0]!.key })).map(({ amountOre }) => amountOre)).toEqual([500]);
      await loadTable(engine, pieces('tekst;beløp\na;90071992547409,91\nb;0,01\n'));
      expect(await findTotals(engine)).toMatchObject({ code: 'ledger-total-too-large', figures: { currency: 'NOK' } });
    } finally {
      await engine.close();
    }
  });

  test('stops when it is told to, and has nothing of the file', async () => {
    const engine = await openEngine();
    try {
      const stop = new AbortController();
      const bytes = (async function* endless() {
        yield Buffer.from('tekst;beløp\n');
        for (let row = 0; ; row += 1) {
          if (row === 1000) stop.abort();
          yield Buffer.from(`a${row};1\n`);
        }
      })();
      await expect(loadTable(engine, { file: 'a.csv', bytes }, { signal: stop.signal })).rejects.toThrow();
      expect(await findTotals(engine)).toMatchObject({ rows: 0, rejected: 0 });
    } finally {
      await engine.close();
    }
  });

  test('finds the row in a file of many, kept or read again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'samvirke-tables-test-'));
    const path = join(folder, 'mange.csv');
    const many = 300_000;
    const wrong = 271_828;
    await writeFile(path, `konto;bilag;beløp\n${Array.from({ length: many }, (_, index) => `11957;${index + 2};${index + 2 === wrong ? 'x' : '1,00'}`).join('\n')}\n`);
    const seen: unknown[] = [];
    try {
      for (const keep of [true, false]) {
        const engine = await openEngine();
        await loadTable(engine, { file: 'første.csv', path }, { keep });
        await loadTable(engine, { file: 'mange.csv', path }, { keep });
        seen.push(await engine.rows('select file, row::integer as row, value from rejected order by file'), await engine.rows('select count(*)::integer as off from line where row <> document::integer'), ((await findTotals(engine)) as { rows: number }).rows);
        await engine.close();
      }
    } finally {
      await rm(folder, { recursive: true });
    }
    const once = [[{ file: 'første.csv', row: wrong, value: 'x' }, { file: 'mange.csv', row: wrong, value: 'x' }], [{ off: 0 }], 2 * (many - 1)];
    expect(seen).toEqual([...once, ...once]);
  });
});

describe('Parquet', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samvirke-tables-test-'));
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(`copy (select * from (values ('11957', date '2025-01-31', 1234.50::decimal(12, 2), 'a'), ('12405', null, -0.1::decimal(12, 2), 'b')) as t(konto, dato, "beløp", tekst)) to '${join(folder, 'a.parquet')}'`);
    connection.closeSync();
    instance.closeSync();
  });
  afterAll(async () => rm(folder, { recursive: true }));

  test('is read by its own types, exactly', async () => {
    const engine = await openEngine();
    const loaded = await loadTable(engine, { file: 'a.parquet', path: join(folder, 'a.parquet') });
    expect(loaded).toMatchObject({ kind: 'parquet', rows: 2, rejected: 0, amountColumn: 'beløp' });
    expect(await findTotals(engine)).toMatchObject({ currencies: [{ debitOre: 123450, creditOre: 10 }] });
    await engine.close();
  });
});

describe('the sum of a table', () => {
  /** Øre, and one of the ways in which it is written. */
  const amount = fc.record({ ore: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), form: fc.integer({ min: 0, max: 9 }) });
  const grouped = (digits: string, between: string): string => digits.replaceAll(/\B(?=(\d{3})+$)/g, between);
  const write = ({ ore, form }: { readonly ore: number; readonly form: number }): string => {
    const kroner = String(Math.trunc(Math.abs(ore) / 100));
    const rest = String(Math.abs(ore) % 100).padStart(2, '0');
    const minus = ore < 0 ? '-' : '';
    return [
      `${minus}${kroner},${rest}`,
      `${minus}${kroner}.${rest}`,
      `${minus}${grouped(kroner, ' ')},${rest}`,
      `${minus}${grouped(kroner, '\u00a0')},${rest}`,
      `${minus}${grouped(kroner, '.')},${rest}`,
      `${minus}${grouped(kroner, ',')}.${rest}`,
      ore < 0 ? `(${grouped(kroner, ' ')},${rest})` : `kr ${kroner},${rest}`,
      ore < 0 ? `${kroner},${rest}-` : `+${kroner},${rest}`,
      `${ore < 0 ? '\u2212' : ''}${kroner},${rest} kr`,
      `${minus}${grouped(kroner, "'")}.${rest}`,
    ][form]!;
  };
  const day = fc.record({ day: fc.integer({ min: 0, max: 20_000 }), form: fc.integer({ min: 0, max: 4 }) });
  const EPOCH = Date.UTC(1980, 0, 1);
  const DAY = 86_400_000;
  const SERIAL_OF_EPOCH = 29_221;
  const writeDay = ({ day, form }: { readonly day: number; readonly form: number }): string => {
    const [y, m, d] = new Date(EPOCH + day * DAY).toISOString().slice(0, 10).split('-');
    return [`${y}-${m}-${d}`, `${d}.${m}.${y}`, `${d}/${m}/${y}`, `${y}${m}${d}`, String(SERIAL_OF_EPOCH + day)][form]!;
  };
  const broken = fc.constantFrom('x', '1e5', '12,3,4', '', '--');

  test('is what its rows come to, in every way of writing amounts and days; rows = counted + rejected', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ amount, day, broken: fc.option(broken, { freq: 6 }), text: fc.string({ maxLength: 12, unit: 'grapheme' }) }), { minLength: 1, maxLength: 60 }), async (rows) => {
        const cell = (text: string): string => `"${text.replaceAll('"', '""').replaceAll('\0', '')}"`;
        const csv = ['dato;tekst;konto;beløp', ...rows.map((row) => `${writeDay(row.day)};${cell(row.text)};11957;${cell(row.broken ?? write(row.amount))}`)].join('\n');
        const { totals, rejected, lines } = await loadText(`${csv}\n2025-01-01;siste;11957;"0,50"\n`, { amount: 'beløp', said: { date: 'dato', account: 'konto' } });
        const good = rows.filter(({ broken: fault }) => fault === null);
        const sum = (sign: 1 | -1): number => good.reduce((all, { amount: { ore } }) => all + Math.max(0, sign * ore), 0);
        expect(totals?.currencies).toEqual([{ currency: 'NOK', rows: good.length + 1, debitOre: sum(1) + 50, creditOre: sum(-1) }]);
        expect(rejected.map(({ row }) => row)).toEqual(rows.flatMap(({ broken: fault }, index) => (fault === null ? [] : [index + 2])));
        expect(lines.slice(0, -1).map((line) => (line['date'] as Date).getTime())).toEqual(good.map(({ day: { day: days } }) => EPOCH + days * DAY));
      }),
      { numRuns: Number(process.env['SAMVIRKE_PROPERTY_RUNS'] ?? 25) },
    );
  });
});
