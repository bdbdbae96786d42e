import type { Language } from '@samvirke/model/assumptions';
import type { Workbook, Worksheet } from 'exceljs';

export interface TableColumn {
  readonly key: string;
  readonly label: string;
  /** Stands in the heading after the label: `Beløp (kr)`. */
  readonly unit?: string;
  /** How a workbook shows the column's numbers; the value in the cell is always whole. */
  readonly shows?: 'grouped' | 'decimals' | 'plain' | 'share';
}

export type TableCell = string | number | null | undefined;

export interface WrittenTable {
  readonly sheetName: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly Readonly<Record<string, TableCell>>[];
}

const NUMBER_FORMATS = { grouped: '#,##0', decimals: '#,##0.0##', plain: '0', share: '0.0%' } as const;
/** No money is counted in less than øre; a share of one says nothing. */
const MONEY = new Set(['kr', 'NOK']);
const ORE_PER_NOK = 100;
const WIDEST = 60;
const NARROWEST = 8;
const SHEET_NAME_LENGTH = 31;
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A table as a file that a spreadsheet opens as it is: CSV in the way that the language's Excel expects (`;` and decimal
 * comma in Norwegian, `,` and point in English; UTF-8 with a byte order mark), or XLSX with numbers as numbers.
 *
 * Kroner are written to the øre. Text that a spreadsheet would run as a formula (it begins with = + - @ tab or return) goes out as text: after an
 * apostrophe in CSV, as a text cell in XLSX. Further sheets are for XLSX only.
 */
export async function writeTable(
  table: WrittenTable,
  format: 'csv' | 'xlsx',
  { language, furtherSheets = [] }: { readonly language: Language; readonly furtherSheets?: readonly WrittenTable[] },
): Promise<Uint8Array> {
  if (format === 'csv') return Buffer.from(BYTE_ORDER_MARK + toCsv(table, language), 'utf8');
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  for (const sheet of [table, ...furtherSheets]) addSheet(workbook, sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function toCsv({ columns, rows }: WrittenTable, language: Language): string {
  const [separator, decimal] = language === 'en' ? [',', '.'] : [';', ','];
  const written = (cell: TableCell): string => {
    if (cell === null || cell === undefined) return '';
    const text = typeof cell === 'number' ? plainNumber(cell, decimal) : harmless(cell);
    return /["\n\r]/.test(text) || text.includes(separator) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [columns.map((column) => written(heading(column))), ...rows.map((row) => columns.map((column) => written(cellOf(row, column))))];
  return lines.map((line) => `${line.join(separator)}\r\n`).join('');
}

/** Kroner to the øre; everything else as it is. */
function cellOf(row: Readonly<Record<string, TableCell>>, { key, unit = '' }: TableColumn): TableCell {
  const cell = row[key];
  return typeof cell === 'number' && MONEY.has(unit) ? Math.round(cell * ORE_PER_NOK) / ORE_PER_NOK : cell;
}

function heading({ label, unit }: TableColumn): string {
  return unit ? `${label} (${unit})` : label;
}

/** Spreadsheets run what begins with these, in half and full width. */
function harmless(text: string): string {
  return /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
}

/** All the digits and no exponent. A number that isn't one is an empty cell. */
function plainNumber(value: number, decimal: string): string {
  if (!Number.isFinite(value)) return '';
  const text = String(value).includes('e') ? value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 }) : String(value);
  // With three decimals 1,234 could be a thousand: a fourth tells that it isn't.
  const clear = /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
  return clear.replace('.', decimal);
}

function addSheet(workbook: Workbook, { sheetName, columns, rows }: WrittenTable): void {
  const sheet: Worksheet = workbook.addWorksheet(sheetName.replace(/[[\]:*?/\\]/g, ' ').slice(0, SHEET_NAME_LENGTH), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  const cells = rows.map((row) => columns.map((column) => cellValue(cellOf(row, column))));
  sheet.addRow(columns.map(heading)).font = { bold: true };
  for (const row of cells) sheet.addRow(row);
  columns.forEach((column, index) => {
    const width = Math.max(heading(column).length, ...cells.map((row) => String(row[index] ?? '').length));
    const settings = sheet.getColumn(index + 1);
    settings.width = Math.min(WIDEST, Math.max(NARROWEST, width + 2));
    if (column.shows) settings.numFmt = NUMBER_FORMATS[column.shows];
  });
}

function cellValue(cell: TableCell): string | number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  return cell ?? null;
}
