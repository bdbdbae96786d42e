import { refuse, type Refusal } from '@samvirke/model/errors';
import type { CellValue, Worksheet } from 'exceljs';
import { buildZip } from './build-zip.ts';
import { FILE_LIMITS } from './file-limits.ts';
import { EMPTY_CELL, shortenCell, type RawCell, type RawRow, type RawTable } from './raw-table.ts';

export type ReadWorkbook =
  | { readonly tables: readonly RawTable[]; readonly refusal?: undefined }
  | { readonly tables?: undefined; readonly refusal: Refusal };

/** The last row that a spreadsheet has. */
const LAST_ROW = 1_048_576;
const MERGES_LIMIT = 5_000;
/** A cell opens and closes itself and what is in it; a formula beside its value makes six. */
const MARKS_PER_CELL = 6;

interface CutSheet {
  readonly name: string;
  readonly xml: string;
  readonly rows: readonly number[];
  readonly merges: readonly (readonly [row: number, column: number, lastRow: number, lastColumn: number])[];
}

/**
 * The cells of a workbook's sheets, in their order, hidden sheets left out.
 *
 * exceljs reads a workbook that is written anew with nothing but cells in it: it unfolds merged ranges, validations
 * and names cell by cell, so that one line of a crafted file would fill the memory.
 */
export async function readWorkbook(parts: ReadonlyMap<string, string>): Promise<ReadWorkbook> {
  try {
    const sheets = cutSheets(parts);
    if ('code' in sheets) return { refusal: sheets };
    const { default: exceljs } = await import('exceljs');
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(rebuild(parts, sheets) as unknown as ArrayBuffer);
    return {
      tables: sheets.map((sheet, index) => {
        const worksheet = workbook.getWorksheet(`s${index + 1}`);
        return { sheet: sheet.name, rows: worksheet ? readRows(worksheet, sheet) : [] };
      }),
    };
  } catch {
    return { refusal: refuse('file-unreadable', {}) };
  }
}

function cutSheets(parts: ReadonlyMap<string, string>): CutSheet[] | Refusal {
  const workbook = withoutPrefix(parts.get('xl/workbook.xml') ?? '', 'workbook');
  const targets = new Map<string, string>();
  for (const [tag] of withoutPrefix(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationships').matchAll(/<Relationship\s[^<>]*>/g)) {
    const target = attribute(tag, 'Target') ?? '';
    targets.set(attribute(tag, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  // Texts are shared between cells, so there are no more of them than there may be cells.
  if (countOf(parts.get('xl/sharedStrings.xml') ?? '', '<') > FILE_LIMITS.cells * MARKS_PER_CELL || countOf(parts.get('xl/styles.xml') ?? '', '<') > FILE_LIMITS.cells) {
    return refuse('file-unreadable', {});
  }
  const sheets: CutSheet[] = [];
  let cells = 0;
  for (const [tag] of workbook.matchAll(/<sheet\s[^<>]*>/g)) {
    const xml = parts.get(targets.get(/\s[\w]*:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '') ?? '');
    if (xml === undefined || /^(hidden|veryHidden)$/.test(attribute(tag, 'state') ?? '')) continue;
    const sheet = cutSheet(plainText(attribute(tag, 'name') ?? ''), withoutPrefix(xml, 'worksheet'));
    if (!sheet) return refuse('file-unreadable', {});
    cells += countOf(sheet.xml, '<') / MARKS_PER_CELL;
    if (sheet.rows.length > FILE_LIMITS.rows || cells > FILE_LIMITS.cells) return refuse('file-too-many-rows', { rows: sheet.rows.length, limit: FILE_LIMITS.rows });
    sheets.push(sheet);
  }
  return sheets.length === 0 ? refuse('file-unreadable', {}) : sheets;
}

function cutSheet(name: string, xml: string): CutSheet | null {
  const from = xml.indexOf('<sheetData');
  const to = xml.lastIndexOf('</sheetData>');
  // A sheet without a single cell closes the element where it opens it.
  const data = from === -1 || to === -1 ? '' : xml.slice(xml.indexOf('>', from) + 1, to);
  const rows: number[] = [];
  let last = 0;
  let sound = from !== -1;
  let column = 0;
  const cells = data.replace(/<(row|c)(\s[^<>]*?)?(\/?)>/g, (_, element: string, attributes: string = '', closed: string) => {
    if (element === 'row') {
      const given = attribute(attributes, 'r');
      const row = given === undefined ? last + 1 : /^\d{1,7}$/.test(given) ? Number(given) : 0;
      if (row <= last || row > LAST_ROW) sound = false;
      last = row;
      column = 0;
      rows.push(row);
      return `<row r="${row}"${/^(1|true)$/.test(attribute(attributes, 'hidden') ?? '') ? ' hidden="1"' : ''}${closed}>`;
    }
    const given = /^([A-Z]{1,3})\d+$/.exec(attribute(attributes, 'r') ?? '')?.[1];
    column = given === undefined ? column + 1 : columnNumber(given);
    const kept = ['s', 't'].map((key) => [key, attribute(attributes, key)] as const).filter(([, value]) => /^\w+$/.test(value ?? ''));
    return `<c r="${columnName(column)}${last}"${kept.map(([key, value]) => ` ${key}="${value}"`).join('')}${closed}>`;
  });
  if (!sound) return null;
  const merges: CutSheet['merges'][number][] = [];
  for (const [tag] of xml.slice(Math.max(to, 0)).matchAll(/<mergeCell\s[^<>]*>/g)) {
    const range = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(attribute(tag, 'ref') ?? '');
    if (!range || merges.length >= MERGES_LIMIT) continue;
    merges.push([Number(range[2]), columnNumber(range[1]!), Number(range[4]), columnNumber(range[3]!)]);
  }
  return { name, xml: cells, rows, merges };
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function rebuild(parts: ReadonlyMap<string, string>, sheets: readonly CutSheet[]): Buffer {
  const files: [string, string][] = [];
  // Relations first: exceljs takes the parts in the order they come.
  const relations = sheets.map((_, index) => `<Relationship Id="r${index + 1}" Type="${RELATION}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`);
  files.push(['xl/_rels/workbook.xml.rels', `<Relationships>${relations.join('')}</Relationships>`]);
  const dates = /<workbookPr\s[^<>]*date1904\s*=\s*["'](1|true)["']/.test(withoutPrefix(parts.get('xl/workbook.xml') ?? '', 'workbook'));
  const names = sheets.map((_, index) => `<sheet name="s${index + 1}" sheetId="${index + 1}" r:id="r${index + 1}"/>`);
  files.push([
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}">${dates ? '<workbookPr date1904="1"/>' : ''}<sheets>${names.join('')}</sheets></workbook>`,
  ]);
  for (const [path, root] of [['xl/sharedStrings.xml', 'sst'], ['xl/styles.xml', 'styleSheet']] as const) {
    const xml = parts.get(path);
    if (xml !== undefined) files.push([path, withoutPrefix(xml, root)]);
  }
  sheets.forEach((sheet, index) =>
    files.push([`xl/worksheets/sheet${index + 1}.xml`, `<worksheet xmlns="${MAIN}"><sheetData>${sheet.xml}</sheetData></worksheet>`]),
  );
  return buildZip(files);
}

function readRows(worksheet: Worksheet, sheet: CutSheet): RawRow[] {
  const rows: { row: number; cells: RawCell[]; hidden?: boolean }[] = [];
  const at = new Map<number, RawCell[]>();
  for (const number of sheet.rows) {
    const row = worksheet.findRow(number);
    if (!row) continue;
    const cells: RawCell[] = [];
    const width = Math.min(row.cellCount, FILE_LIMITS.columns);
    for (let column = 1; column <= width; column += 1) {
      cells.push(shortenCell(readCell((row.findCell(column)?.value ?? null) as CellValue)));
    }
    at.set(number, cells);
    rows.push(row.hidden ? { row: number, cells, hidden: true } : { row: number, cells });
  }
  for (const [row, column, lastRow, lastColumn] of sheet.merges) {
    // Only downwards: a value that stands for several rows. A heading across columns stays where it is.
    const value = at.get(row)?.[column - 1];
    if (!value || value.text === '' || lastColumn !== column) continue;
    for (let below = row + 1; below <= Math.min(lastRow, sheet.rows.at(-1) ?? 0); below += 1) {
      const cells = at.get(below);
      if (!cells) continue;
      while (cells.length < column) cells.push(EMPTY_CELL);
      cells[column - 1] = { ...value, from: 'merged' };
    }
  }
  return rows;
}

function readCell(value: CellValue): RawCell {
  if (value === null || value === undefined) return EMPTY_CELL;
  if (typeof value === 'number') return { text: plainNumber(value), number: value };
  if (typeof value === 'string') return { text: value };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', from: 'refused' };
  if (value instanceof Date) return readDate(value);
  if ('richText' in value) return { text: value.richText.map((run) => run.text).join('') };
  if ('hyperlink' in value) return { text: String(value.text) };
  if ('error' in value) return { text: String(value.error), from: 'refused' };
  if ('formula' in value || 'sharedFormula' in value) {
    const written = `=${'formula' in value && value.formula ? value.formula : '…'}`;
    const result = value.result;
    if (typeof result === 'number' && Number.isFinite(result)) return { text: plainNumber(result), number: result, from: 'formula' };
    return { text: written, from: 'refused' };
  }
  return { text: '', from: 'refused' };
}

function readDate(date: Date): RawCell {
  if (Number.isNaN(date.getTime())) return { text: '', from: 'refused' };
  return { text: date.toISOString().slice(0, 10), dateYear: date.getUTCFullYear() };
}

/** Digits without an exponent, with a point: 0.1, 1000000000000000000000. */
function plainNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 }) : text;
}

/** Some programs write every element as `x:row`; exceljs looks for `row`. */
function withoutPrefix(xml: string, root: string): string {
  const prefix = new RegExp(`<(\\w+):${root}[\\s>]`).exec(xml)?.[1];
  return prefix ? xml.replaceAll(new RegExp(`(</?)${prefix}:`, 'g'), '$1') : xml;
}

function countOf(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) count += 1;
  return count;
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found ? (found[1] ?? found[2]) : undefined;
}

function plainText(escaped: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return escaped.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function columnName(number: number): string {
  let name = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
