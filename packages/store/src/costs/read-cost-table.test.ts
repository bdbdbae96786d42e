import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CostRow, CostType, Element } from '@samvirke/model/costs';
import { nok } from '@samvirke/model/units';
import { buildCostSheet } from './build-cost-sheet.ts';
import { buildZip } from './build-zip.ts';
import { FILE_LIMITS } from './file-limits.ts';
import { faults, readMadeUp } from './testing/cost-table-fixture.ts';
import { handMadeWorkbook, sheetData } from './testing/hand-made-workbook.ts';
import { writeTable } from './write-table.ts';

const HEADING = 'Kommune;År;Element;Beløp';
const WORKBOOK_HEADING = HEADING.split(';');
const table = (...lines: string[]): string => [HEADING, ...lines].join('\n');
const xlsx = (rows: Parameters<typeof sheetData>[0], after?: string): Buffer => handMadeWorkbook(sheetData(rows, after));

describe('a cost table', () => {
  it('is read from CSV as Excel saves it in Norway', async () => {
    const result = await readMadeUp(
      'Kommunenr;År;Element;Beløp (kr);Årsverk;Prisår\r\n0604;2014;Basisdrift;11 250 000,50;;2014\r\n0604;2014;IKT-bemanning;8265000;9,5;2014\r\n',
    );
    expect(result).toMatchObject({ problems: [], questions: [], notices: [] });
    expect(result.rows).toEqual([
      { row: 2, municipality: '0604', year: 2014, key: { element: 'basicOperations' }, nok: 11_250_000.5, priceYear: 2014 },
      { row: 3, municipality: '0604', year: 2014, key: { element: 'staff' }, nok: 8_265_000, fte: 9.5, priceYear: 2014 },
    ]);
    expect(result.detected).toMatchObject({
      format: 'csv',
      encoding: 'utf-8',
      separator: ';',
      decimal: ',',
      headingRow: 1,
      columns: { municipality: 'Kommunenr', year: 'År', element: 'Element', amount: 'Beløp (kr)', fte: 'Årsverk', priceYear: 'Prisår' },
    });
  });

  it.each([
    ['semicolons', 'Kommune;År;Element;Beløp;Årsverk\n0604;2014;staff;8265000;9,5', ';'],
    ['commas', 'Municipality,Year,Element,Amount,FTE\n0604,2014,ICT staff,8265000,9.5', ','],
    ['commas and quotation marks', 'Municipality,Year,Element,Amount,FTE\n"0604","2014","ICT staff","8,265,000",9.5', ','],
    ['tabs', 'Kommune\tÅr\tElement\tBeløp\tÅrsverk\n0604\t2014\tIKT-bemanning\t8 265 000\t9,5', '\t'],
    ['bars', 'Kommune|År|Element|Beløp|Årsverk\n0604|2014|IKT-bemanning|8.265.000|9,5', '|'],
    ['a first line that says so', 'sep=,\nMunicipality,Year,Element,Amount,FTE\n0604,2014,staff,8265000,9.5', ','],
    ['old Mac line ends', 'Kommune;År;Element;Beløp;Årsverk\r0604;2014;staff;8265000;9,5\r', ';'],
  ])('is the same table with %s', async (_, text, separator) => {
    const { rows, problems, detected } = await readMadeUp(text);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ municipality: '0604', year: 2014, key: { element: 'staff' }, nok: 8_265_000, fte: 9.5 }]);
    expect(detected.separator).toBe(separator);
  });

  it('is the same table from Windows-1252 and from UTF-16', async () => {
    const text = table('0604;2014;Nett og telekom;3 900 000');
    const expected = (await readMadeUp(text)).rows;
    expect(expected).toHaveLength(1);
    expect((await readMadeUp(Buffer.from(text, 'latin1'))).rows).toEqual(expected);
    expect((await readMadeUp(Buffer.from(`\ufeff${text}`, 'utf16le'))).rows).toEqual(expected);
  });

  it('may have a title above its heading, empty lines, notes and columns of its own', async () => {
    const { rows, notices } = await readMadeUp(
      'IKT-kostnader 2014;;;;\n;;;;\nKommune;År;Art;Leverandør;Kostnad\n\n# oppdiktet;;;;\nKongsberg;2014;195;Firma AS;100000\n',
    );
    expect(rows).toMatchObject([{ row: 6, municipality: '0604', key: { kostraArt: '195' }, nok: 100_000 }]);
    expect(notices).toEqual([{ code: 'columns-not-read', figures: { columns: ['Leverandør'] }, place: { row: 3 } }]);
  });

  it('may have its amounts in thousands, and its price year, where the heading says so', async () => {
    const { rows, notices } = await readMadeUp('Kommune;År;Element;Beløp (1000 kr i 2016-kroner)\n0604;2014;staff;8265');
    expect(rows).toMatchObject([{ nok: 8_265_000, priceYear: 2016 }]);
    expect(notices.map(({ code }) => code)).toEqual(['amounts-scaled']);
  });

  it('is read whole where a host’s ledger moves cost between its own units', async () => {
    const result = await readMadeUp('Kommune;År;Art;Beløp\n0604;2014;195;9000000\n0604;2014;690;-2500000\n0604;2014;12901;400000\n0604;2014;790;-400000\n0604;2014;750;-3000000');
    expect(result).toMatchObject({ problems: [], questions: [] });
    expect(result.rows.map(({ key }) => ('kostraArt' in key ? key.kostraArt : ''))).toEqual(['195', '690', '290', '790', '750']);
  });

  it('tells what it has understood: a zero put back, an art out of an account, a date for a year', async () => {
    const { rows, notices } = await readMadeUp('Kommune;År;Art;Beløp\n604;31.12.2014;11957;100 000');
    expect(rows).toMatchObject([{ municipality: '0604', year: 2014, key: { kostraArt: '195' } }]);
    expect(notices).toEqual([
      { code: 'date-read-as-year', figures: { value: '31.12.2014', year: 2014 }, place: { file: 'invented.csv', row: 2, column: 'År' } },
      { code: 'account-proposed', figures: { value: '11957', art: '195' }, place: { file: 'invented.csv', row: 2, column: 'Art' } },
      { code: 'zero-restored', figures: { value: '604', number: '0604' }, place: { file: 'invented.csv', row: 2, column: 'Kommune' } },
    ]);
  });

  it('lets the rest of the file decide what 1.234 is', async () => {
    const heading = 'Kommune;År;Element;Beløp;Årsverk\n0604;2014;staff;8265000;1.234\n';
    expect((await readMadeUp(`${heading}0631;2014;staff;2000000.50;`)).preview[0]?.fte).toBe(1.234);
    expect((await readMadeUp(`${heading}0631;2014;staff;2000000,50;`)).preview[0]?.fte).toBe(1_234);
    // Nothing shows it: nobody has a thousand full-time equivalents, and nobody writes kroner with three decimals.
    const { preview, notices } = await readMadeUp('Kommune;År;Element;Beløp;Årsverk\n0604;2014;staff;350.000;1.234');
    expect(preview[0]).toMatchObject({ nok: 350_000, fte: 1.234 });
    expect(notices.map(({ code }) => code)).toEqual(['number-read-as', 'number-read-as']);
  });

  it('refuses 1.234 where the file writes decimals both ways', async () => {
    const { problems } = await readMadeUp(table('0604;2014;telecom;3900000,5', '0604;2014;staff;8265000.5', '0604;2014;basisdrift;1.234'));
    expect(faults({ problems })).toEqual(['4 Beløp: number-two-ways']);
  });
});

describe('what is wrong in a cost table has a place', () => {
  it.each([
    ['an unknown municipality', '9999;2014;staff;8265000', '2 Kommune: organisation-unknown'],
    ['a retired number', '0604;2026;staff;8265000', '2 Kommune: organisation-retired'],
    ['a number of later', '3303;2014;staff;8265000', '2 Kommune: organisation-not-yet'],
    ['a name that two have', 'Våler;2014;staff;800000', '2 Kommune: organisation-ambiguous'],
    ['no municipality', ';2014;staff;8265000', '2 Kommune: value-missing'],
    ['a year that is none', '0604;20l4;staff;8265000', '2 År: year-invalid'],
    ['a year long before', '0604;1850;staff;8265000', '2 År: year-invalid'],
    ['no year', '0604;;staff;8265000', '2 År: value-missing'],
    ['an unknown element', '0604;2014;drift;8265000', '2 Element: element-unknown'],
    ['no element', '0604;2014;;8265000', '2 Element: value-missing'],
    ['an amount that is none', '0604;2014;staff;åtte millioner', '2 Beløp: value-not-a-number'],
    ['a formula', "0604;2014;staff;=cmd|' /C calc'!A0", '2 Beløp: value-not-a-number'],
    ['an amount with a hundred thousand spaces in it', `0604;2014;staff;8${' '.repeat(100_000)}265000`, '2 Beløp: value-not-a-number'],
    ['an amount that øre cannot be counted in', `0604;2014;staff;${'9'.repeat(20)}`, '2 Beløp: amount-absurd'],
  ])('%s', async (_, line, fault) => {
    const result = await readMadeUp(table(line));
    expect(faults(result)).toEqual([fault]);
    expect(result.rows).toEqual([]);
  });

  it('a row that stands twice, with both rows', async () => {
    const { problems } = await readMadeUp(table('0604;2014;staff;8265000', '0631;2014;staff;800000', 'Kongsberg;2014;IKT-bemanning;8265000'));
    expect(problems).toMatchObject([{ code: 'cost-row-repeated', figures: { number: '0604', firstRow: 2 }, place: { row: 4 } }]);
  });

  it('not two local accounts of the same art', async () => {
    const { rows, problems } = await readMadeUp('Kommune;År;Konto;Beløp\n0604;2014;11957;100000\n0604;2014;11950;200000');
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(2);
  });

  it('an investment account', async () => {
    expect(faults(await readMadeUp('Kommune;År;Konto;Beløp\n0604;2014;02001;100000'))).toEqual(['2 Konto: account-is-investment']);
  });

  it('kroner of several years, with what to multiply by', async () => {
    const { problems } = await readMadeUp('Kommune;År;Element;Beløp;Prisår\n0604;2014;telecom;3900000;2014\n0604;2014;staff;8265000;2014\n0631;2014;staff;800000;2016');
    expect(problems).toMatchObject([{ code: 'price-years-mixed', figures: { years: ['2014', '2016'], expected: 2014, from: 2016 }, place: { row: 4, column: 'Prisår' } }]);
    expect(problems[0]?.figures['factor']).toBeCloseTo(1 / 1.052);
  });

  it('each column that is missing, with those that were found', async () => {
    const { problems } = await readMadeUp('Kommune;Beløp;Leverandør\n0604;1;x');
    expect(problems.map(({ code, figures }) => [code, figures['column']])).toEqual([
      ['column-missing', 'År'],
      ['column-missing', 'Element eller art'],
    ]);
    expect(problems[0]?.figures['columns']).toEqual(['Kommune', 'Beløp', 'Leverandør']);
  });

  it('every fault at once, in the order of the rows, and nothing taken in', async () => {
    const result = await readMadeUp(table('0604;2014;staff;8265000', '9999;20l4;drift;x', '0604;2014;staff;1'));
    expect(faults(result)).toEqual(['3 År: year-invalid', '3 Element: element-unknown', '3 Kommune: organisation-unknown', '3 Beløp: value-not-a-number', '4 -: cost-row-repeated']);
    expect(result.rows).toEqual([]);
    expect(result.preview).toHaveLength(3);
  });

  it('and never more of them than can be read', async () => {
    const { problems, detected } = await readMadeUp(table(...Array.from({ length: 700 }, (_, index) => `x${index};2014;staff;1`)));
    expect(problems).toHaveLength(FILE_LIMITS.listed);
    expect(detected.notListed).toBe(200);
  });
});

describe('what only the owner can know is asked', () => {
  const cases = [
    ['a negative amount', '0604;2014;staff;-8265000', 'amount-negative'],
    ['six hundred million for Kongsberg', '0604;2014;staff;600 000 000', 'amount-absurd'],
    ['thousands of kroner', '0604;2014;staff;8265', 'amount-too-small'],
  ] as const;

  it.each(cases)('%s: nothing is taken in until it is confirmed', async (_, line, code) => {
    const text = table(line, '0631;2014;staff;800000');
    const asked = await readMadeUp(text);
    expect(asked.problems).toEqual([]);
    expect(asked.questions).toMatchObject([{ code, place: { row: 2, column: 'Beløp' } }]);
    expect(asked.rows).toEqual([]);
    const confirmed = asked.questions.map(({ key }) => key);
    expect((await readMadeUp(text, { confirmed })).rows).toHaveLength(2);
    // What was confirmed was that figure, not that row.
    expect((await readMadeUp(text.replace('8265', '8264').replace('600 000', '601 000'), { confirmed })).rows).toEqual([]);
  });

  it('not a refund from others, or what is moved between units: they are negative in most ledgers', async () => {
    const result = await readMadeUp('Kommune;År;Konto;Beløp\n0604;2014;17500;-240000\n0604;2014;690;-1200000\n0604;2014;195;-500');
    expect(result.questions.map(({ code, place }) => [code, place?.row])).toEqual([['amount-negative', 4]]);
  });

  it('more people than could be', async () => {
    const { questions } = await readMadeUp('Kommune;År;Element;Beløp;Årsverk\n0604;2014;staff;8265000;950');
    expect(questions).toMatchObject([{ code: 'fte-absurd', place: { row: 2, column: 'Årsverk' } }]);
  });

  it('not at the limit, but above it', async () => {
    // 26 406 inhabitants × 6 000 kr.
    expect((await readMadeUp(table('0604;2014;staff;158436000'))).questions).toEqual([]);
    expect((await readMadeUp(table('0604;2014;staff;158436001'))).questions).toHaveLength(1);
  });
});

async function codes(content: string | Uint8Array, fileName: string): Promise<unknown> {
  return (await readMadeUp(content, { fileName })).problems.map(({ code, figures }) => [code, figures]);
}

function readWorkbookMadeUp(content: Uint8Array) {
  return readMadeUp(content, { fileName: 'invented.xlsx' });
}

function withCellFarAway(cell: string): Buffer {
  return handMadeWorkbook(sheetData([WORKBOOK_HEADING, ['0604', 2014, 'staff', 8_265_000]]).replace('</sheetData>', `${cell}</sheetData>`));
}

describe('a file that is no cost table', () => {
  const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ', 'latin1');
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const xls = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
  const good = table('0604;2014;staff;8265000');
  const goodWorkbook = xlsx([['Kommune', 'År', 'Element', 'Beløp'], ['0604', 2014, 'staff', 8_265_000]]);

  it.each([
    ['nothing in it', '', 'a.csv', [['file-empty', {}]]],
    ['only a byte order mark', '\ufeff', 'a.csv', [['file-empty', {}]]],
    ['only a heading', HEADING, 'a.csv', [['file-empty', {}]]],
    ['only spaces', ' \n\n;;;\n', 'a.csv', [['file-empty', {}]]],
    ['a PDF called CSV', pdf, 'a.csv', [['file-type-mismatch', { ending: 'csv', found: 'PDF' }]]],
    ['a picture called XLSX', png, 'a.xlsx', [['file-type-mismatch', { ending: 'xlsx', found: 'PNG/JPEG/GIF' }]]],
    ['an old workbook', xls, 'a.xls', [['file-type-mismatch', { ending: 'xls', found: 'XLS' }]]],
    ['an old workbook called XLSX', xls, 'a.xlsx', [['file-type-mismatch', { ending: 'xlsx', found: 'XLS' }]]],
    ['CSV called XLSX', good, 'a.xlsx', [['file-type-mismatch', { ending: 'xlsx', found: 'CSV' }]]],
    ['XLSX called CSV', goodWorkbook, 'a.csv', [['file-type-mismatch', { ending: 'csv', found: 'XLSX' }]]],
    ['a web page called XLS', '<html><table></table></html>', 'a.xls', [['file-type-mismatch', { ending: 'xls', found: 'HTML' }]]],
    ['a zip called XLSX', buildZip([['a.txt', 'x']]), 'a.xlsx', [['file-type-mismatch', { ending: 'xlsx', found: 'ZIP' }]]],
    ['bytes that are no text', Buffer.from([1, 2, 3, 4, 5]), 'a.csv', [['file-unreadable', {}]]],
    ['a workbook cut off', goodWorkbook.subarray(0, 300), 'a.xlsx', [['file-unreadable', {}]]],
    ['a quotation mark never closed', `${good}\n"0604;2014`, 'a.csv', [['file-unreadable', {}]]],
  ])('%s', async (_, content, fileName, expected) => {
    expect(await codes(content, fileName)).toEqual(expected);
  });

  it('is read without an ending, by what it is', async () => {
    expect((await readMadeUp(good, { fileName: 'upload' })).rows).toHaveLength(1);
    expect((await readMadeUp(goodWorkbook, { fileName: 'upload' })).rows).toHaveLength(1);
  });

  it('has at most so many rows', async () => {
    const line = '0604;2014;staff;8265000';
    expect(await codes(table(...Array.from({ length: FILE_LIMITS.rows + 1 }, () => line)), 'a.csv')).toEqual([
      ['file-too-many-rows', { rows: FILE_LIMITS.rows + 1, limit: FILE_LIMITS.rows }],
    ]);
  });
});

describe('a cost table in a workbook', () => {
  it('is read with numbers as numbers, whatever they look like', async () => {
    const { rows, notices } = await readWorkbookMadeUp(xlsx([WORKBOOK_HEADING, [604, 2014, 'staff', 8_265_000.5]]));
    expect(rows).toMatchObject([{ municipality: '0604', year: 2014, nok: 8_265_000.5 }]);
    expect(notices.map(({ code }) => code)).toEqual(['zero-restored']);
  });

  it('gives what a formula last gave, and says so; a formula that gave text or nothing is refused', async () => {
    const { rows, notices } = await readWorkbookMadeUp(xlsx([WORKBOOK_HEADING, ['0604', 2014, 'staff', { f: 'SUM(A1:A9)', v: 8_265_000 }]]));
    expect(rows).toMatchObject([{ nok: 8_265_000 }]);
    expect(notices.map(({ code }) => code)).toEqual(['formula-result-used']);
    const refused = await readWorkbookMadeUp(xlsx([WORKBOOK_HEADING, [{ f: 'B9', v: '0604' }, 2014, 'staff', { f: 'B9' }], ['0631', 2014, 'staff', { f: 'B9', v: 'x' }]]));
    expect(faults(refused)).toEqual(['2 Kommune: organisation-unknown', '2 Beløp: value-not-a-number', '3 Beløp: value-not-a-number']);
  });

  it('is taken from the first sheet that has the columns, and says which', async () => {
    const cover = sheetData([['Oversikt'], ['Se neste ark']]);
    const data = sheetData([WORKBOOK_HEADING, ['0604', 2014, 'staff', 8_265_000]]);
    const workbook = buildZip([
      ['xl/workbook.xml', '<workbook xmlns:r="r"><sheets><sheet name="Forside" sheetId="1" r:id="a"/><sheet name="Tall" sheetId="2" r:id="b"/></sheets></workbook>'],
      ['xl/_rels/workbook.xml.rels', '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="/xl/worksheets/tall.xml"/></Relationships>'],
      ['xl/worksheets/sheet1.xml', cover],
      ['xl/worksheets/tall.xml', data],
    ]);
    const { rows, detected, notices } = await readWorkbookMadeUp(workbook);
    expect(rows).toHaveLength(1);
    expect(detected.sheet).toBe('Tall');
    expect(notices).toEqual([{ code: 'sheet-chosen', figures: { sheet: 'Tall', others: ['Forside'] } }]);
  });

  it('has a value for every row that a merged cell stands for', async () => {
    const { rows, notices } = await readWorkbookMadeUp(
      xlsx([WORKBOOK_HEADING, ['0604', 2014, 'telecom', 3_900_000], [null, 2014, 'staff', 8_265_000]], '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>'),
    );
    expect(rows.map(({ municipality }) => municipality)).toEqual(['0604', '0604']);
    expect(notices).toMatchObject([{ code: 'merged-cell-filled', place: { row: 3, column: 'Kommune' } }]);
  });

  it('is not unfolded by a merged cell as large as the sheet, a name or a validation', async () => {
    const after = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>';
    expect((await readWorkbookMadeUp(xlsx([WORKBOOK_HEADING, ['0604', 2014, 'staff', 8_265_000]], after))).rows).toHaveLength(1);
  });

  it('is not stretched by a row or a column far away, or by cells that never close', async () => {
    expect((await readWorkbookMadeUp(withCellFarAway('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))).rows).toHaveLength(1);
    expect(faults(await readWorkbookMadeUp(withCellFarAway('<c '.repeat(100_000))))).toEqual(['- -: file-unreadable']);
    expect(faults(await readWorkbookMadeUp(withCellFarAway('<a/>'.repeat(1_200_001))))).toEqual(['- -: file-too-many-rows']);
    expect(faults(await readWorkbookMadeUp(withCellFarAway('<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>')))).toEqual(['- -: file-unreadable']);
  });

  it('counts its hidden rows, and says so; its hidden sheets it leaves', async () => {
    const data = sheetData([WORKBOOK_HEADING, ['0604', 2014, 'staff', 8_265_000]]).replace('<row r="2">', '<row r="2" hidden="1">');
    const { rows, notices } = await readWorkbookMadeUp(handMadeWorkbook(data));
    expect(rows).toHaveLength(1);
    expect(notices).toMatchObject([{ code: 'hidden-row-read', place: { row: 2 } }]);
    expect(faults(await readWorkbookMadeUp(handMadeWorkbook(data, { sheets: ['Ark1'], states: ['veryHidden'] })))).toEqual(['- -: file-unreadable']);
  });

  it('may be written with a prefix on every element, as some programs do', async () => {
    const prefixed = sheetData([WORKBOOK_HEADING, ['0604', 2014, 'staff', 8_265_000]]).replace(/<(\/?)(\w)/g, '<$1x:$2');
    expect((await readWorkbookMadeUp(handMadeWorkbook(prefixed))).rows).toHaveLength(1);
  });

  it('has dates for years', async () => {
    const styles = '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>';
    const data = sheetData([WORKBOOK_HEADING, ['0604', 41_640, 'staff', 8_265_000]]).replace('<c r="B2">', '<c r="B2" s="1">');
    const { rows, notices } = await readWorkbookMadeUp(handMadeWorkbook(data, { extra: [['xl/styles.xml', styles]] }));
    expect(rows).toMatchObject([{ year: 2014 }]);
    expect(notices).toMatchObject([{ code: 'date-read-as-year', figures: { value: '2014-01-01', year: 2014 } }]);
  });
});

describe('a cost table that is written', () => {
  const numbers = ['0604', '0631', '0632', '0633', '0807', '0827', '0826', '0301', '1103'];
  const keys: CostRow['key'][] = [
    ...(['telecom', 'basicOperations', 'lineOfBusiness', 'staff'] satisfies Element[]).map((element) => ({ element })),
    ...(['ictServices', 'softwarePublishing', 'wholesale', 'dataProcessing', 'manufacture', 'repair'] satisfies CostType[]).map((costType) => ({ costType })),
    ...['010', '195', '240', '350'].map((kostraArt) => ({ kostraArt })),
  ];
  const row = fc.record({
    municipality: fc.constantFrom(...numbers),
    year: fc.integer({ min: 2005, max: 2019 }),
    key: fc.constantFrom(...keys),
    nok: fc.integer({ min: -1_000_000_000, max: 99_999_999_999 }).map((amount) => nok(amount / 100)),
    fte: fc.option(fc.double({ min: 0, max: 5_000, noNaN: true }).map((fte) => Number(fte.toFixed(6))), { nil: undefined }),
  });
  const rows = fc.tuple(fc.integer({ min: 2005, max: 2026 }), fc.uniqueArray(row, { minLength: 1, maxLength: 12, selector: ({ municipality, year, key }) => JSON.stringify([municipality, year, key]) }));

  it.each(['csv', 'xlsx'] as const)('is read back as it was, in any language, as %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom('nb' as const, 'nn' as const, 'en' as const), async ([priceYear, list], language) => {
        const written: CostRow[] = list.map(({ fte, ...rest }, index) => ({ row: index + 2, ...rest, priceYear, ...(fte === undefined ? {} : { fte }) }));
        const bytes = await writeTable(buildCostSheet(written, language), format, { language });
        const asked = await readMadeUp(bytes, { fileName: `a.${format}` });
        expect(asked.problems).toEqual([]);
        const { rows: read } = await readMadeUp(bytes, { fileName: `a.${format}`, confirmed: asked.questions.map(({ key }) => key) });
        expect(read).toEqual(written);
      }),
      { numRuns: format === 'csv' ? 100 : 25 },
    );
  });

  it('is the same when it is read twice', async () => {
    const text = table('0604;2014;staff;8 265 000', '0631;2014;staff;x');
    expect(await readMadeUp(text)).toEqual(await readMadeUp(text));
  });

  it('is refused, never thrown, whatever the bytes are', async () => {
    const endings = fc.constantFrom('a.csv', 'a.xlsx', 'a', 'a.pdf');
    const zipped = fc.uint8Array({ maxLength: 400 }).map((bytes) => handMadeWorkbook(Buffer.from(bytes).toString('latin1')));
    const broken = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })).map(([at, byte]) => {
      const bytes = Buffer.from(handMadeWorkbook(sheetData([['Kommune', 'År', 'Element', 'Beløp'], ['0604', 2014, 'staff', 1]])));
      bytes[at % bytes.length] = byte;
      return bytes;
    });
    const lines = fc.array(fc.array(fc.oneof(fc.string(), fc.constantFrom('0604', '2014', 'staff', '1.234', '=1+1', '"')), { maxLength: 6 }).map((cells) => cells.join(';'))).map((rest) => Buffer.from([HEADING, ...rest].join('\n')));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array(), zipped, broken, lines), endings, async (bytes, fileName) => {
        const { rows, problems, questions } = await readMadeUp(bytes, { fileName });
        if (rows.length > 0) expect([problems, questions]).toEqual([[], []]);
      }),
      { numRuns: 300 },
    );
  });
});
