import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { buildZip } from '../../build-zip.ts';
import { handMadeWorkbook, sheetData, withCompressedPart } from '../../testing/hand-made-workbook.ts';
import { loadText } from './testing/load-text.ts';

const table = sheetData([
  ['konto', 'tekst', 'beløp'],
  ['11957', 'Lisens', 1.5],
]);

describe('a workbook', () => {
  test('is read by its sheets, its shared texts, its days and its sums as they were last shown', async () => {
    const book = new exceljs.Workbook();
    const front = book.addWorksheet('Forside');
    front.addRow(['Regnskap for 2025']);
    const sheet = book.addWorksheet('Hovedbok');
    sheet.addRow(['Konto', 'Dato', 'Tekst', 'Beløp']);
    sheet.addRow([11957, new Date(Date.UTC(2025, 0, 31)), 'Lisens\nto linjer', 0.1 + 0.2]);
    sheet.addRow([]);
    sheet.addRow([12405, new Date(Date.UTC(2025, 1, 1)), '=1+1', { formula: '1+1', result: -45_998.1 }]);
    const { loaded, lines, totals } = await loadText(new Uint8Array(await book.xlsx.writeBuffer()), {}, 'hovedbok.xlsx');
    expect(loaded).toMatchObject({ kind: 'xlsx', sheet: 'Hovedbok', rows: 2, rejected: 0 });
    expect(lines.map((line) => [Number(line['row']), line['account'], (line['date'] as Date).toISOString().slice(0, 10), line['text'], line['amount_ore']])).toEqual([
      [2, '11957', '2025-01-31', 'Lisens\nto linjer', 30n],
      [4, '12405', '2025-02-01', '=1+1', -4599810n],
    ]);
    expect(totals?.currencies).toEqual([{ currency: 'NOK', rows: 2, debitOre: 30, creditOre: 4599810 }]);
  });

  test('leaves hidden sheets out', async () => {
    const { refusal } = await loadText(handMadeWorkbook(table, { states: ['hidden'] }), {}, 'a.xlsx');
    expect(refusal?.code).toBe('file-empty');
  });

  test('that unpacks to far more than it says or than a workbook can be is refused', async () => {
    const zeros = Buffer.alloc(60_000_000, ' ');
    const honest = withCompressedPart(handMadeWorkbook(table), 'xl/worksheets/sheet9.xml', zeros, zeros.length);
    expect((await loadText(honest, {}, 'a.xlsx')).refusal?.code).toBe('file-unpacks-too-large');
    const declares = withCompressedPart(handMadeWorkbook(table), 'xl/media/image1.png', Buffer.from('x'), 0xffff_fff0);
    expect((await loadText(declares, {}, 'a.xlsx')).refusal?.code).toBe('file-unpacks-too-large');
  });

  test('that lies about the size of a part is refused', async () => {
    const book = buildZip([['xl/workbook.xml', '<workbook/>']]);
    const lies = withCompressedPart(book, 'xl/sharedStrings.xml', Buffer.alloc(1_000_000, ' '), 10);
    expect((await loadText(lies, {}, 'a.xlsx')).refusal?.code).toBe('file-unreadable');
  });

  test.each([
    ['declares a document type', `<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>`],
    ['is cut', table.slice(0, -30)],
    ['has its rows in the wrong order', '<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>'],
    ['has a row beyond the last', '<worksheet><sheetData><row r="99999999"><c r="A1"><v>1</v></c></row></sheetData></worksheet>'],
  ])('of which a sheet %s is refused', async (_, xml) => {
    expect((await loadText(handMadeWorkbook(xml), {}, 'a.xlsx')).refusal?.code).toBe('file-unreadable');
  });

  test.each([
    ['DOCX', 'word/document.xml'],
    ['ODS', 'content.xml'],
    ['ZIP', 'a.txt'],
  ])('that is a %s is named', async (found, name) => {
    expect((await loadText(buildZip([[name, '<x/>']]), {}, 'a.xlsx')).refusal).toMatchObject({ code: 'file-type-mismatch', figures: { ending: 'xlsx', found } });
  });
});
