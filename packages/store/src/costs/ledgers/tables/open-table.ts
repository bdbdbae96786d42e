import { join } from 'node:path';
import { refuse, type Refusal } from '@samvirke/model/errors';
import type { TextEncodingName } from '../../decode-text.ts';
import { decodeText } from '../../decode-text.ts';
import { detectFileKind } from '../../detect-file-kind.ts';
import { findEncoding } from './find-encoding.ts';
import { findHeading } from './find-heading.ts';
import { findSeparator } from './find-separator.ts';
import type { TableEngine } from './open-engine.ts';
import { placeFile, type TableSource } from './place-file.ts';
import { findKostraForm } from './plan-kostra-fixed.ts';
import { readHead } from './read-head.ts';
import { FIGURE, rewriteTable } from './rewrite-table.ts';
import { splitRecords } from './split-records.ts';
import { sqlText } from './sql-text.ts';
import { unfoldWorkbook } from './unfold-workbook.ts';
import { CELL_END } from './write-records.ts';

/** A table whose rows the engine can read as text; nothing has been said yet of what its columns are. */
export interface OpenedTable {
  readonly file: string;
  readonly kind: 'csv' | 'xlsx' | 'parquet' | 'kostra-fixed';
  readonly sheet: string | null;
  readonly encoding: TextEncodingName | null;
  readonly separator: string | null;
  /** A select that gives c1, c2 … as text, and `cells` where a row has too many, in the order of the file. */
  readonly source: string;
  /** As far as its beginning shows, no cell has spaces around it, and an empty one is nothing: amounts and days are read right where that is wrong. */
  readonly isTrimmed: boolean;
  readonly isRewritten: boolean;
  readonly headings: readonly string[];
  readonly headingRow: number;
  readonly width: number;
  /** Rows from under the heading. */
  readonly rows: readonly (readonly string[])[];
  /** KOSTRA's form, where it is one of fixed width. */
  readonly form: string | null;
}

/** A text table that must be rewritten before the engine can read it, and what it was as it came. */
export type OpenTables = { readonly tables: readonly OpenedTable[]; readonly refusal?: undefined } | { readonly tables?: undefined; readonly refusal: Refusal };

/** Enough to see what the columns are and how figures are written. */
const HEAD = 1 << 20;
const SAMPLED_ROWS = 5_000;
const MOST_COLUMNS = 1_000;
const NEARLY_ALL = 0.95;
/** Of a row, as the engine takes it. */
const LINE_BYTES = 8_000_000;

const FORMAT_NAMES: Readonly<Record<string, string>> = { xls: 'XLS', pdf: 'PDF', image: 'PNG/JPEG/GIF', html: 'HTML/XML', archive: 'GZIP/7Z/RAR' };

/**
 * Makes a received file ready: what it is, by its bytes; how its text is written; where its heading is. `mustRewrite`
 * is asked for where the engine has tried and failed on it as it came.
 */
export async function openTable(engine: TableEngine, source: TableSource, { name, mustRewrite = false, signal }: { readonly name: string; readonly mustRewrite?: boolean; readonly signal?: AbortSignal | undefined }): Promise<OpenTables> {
  const { file } = source;
  const no = (refusal: Refusal): OpenTables => ({ refusal });
  const path = await placeFile(source, engine.folder, name, signal);
  if (typeof path !== 'string') return no(path);
  const bytes = await readHead(path, HEAD);
  if (bytes.subarray(0, 4).toString('latin1') === 'PAR1') return openParquet(engine, path, file);
  const kind = detectFileKind(bytes);
  if (kind === 'empty') return no(refuse('file-empty', {}, { file }));
  if (kind === 'zip') {
    const unfolded = await unfoldWorkbook(path, (sheet) => join(engine.folder, `${name}-sheet${sheet}.txt`), file, signal);
    if (unfolded.refusal) return no(unfolded.refusal);
    const tables: OpenedTable[] = [];
    let refusal: Refusal = refuse('file-empty', {}, { file });
    for (const [index, sheet] of unfolded.sheets.entries()) {
      const opened = await openText(sheet.path, file, { to: join(engine.folder, `${name}-sheet${index}-rows.txt`), kind: 'xlsx', sheet: sheet.name, separator: CELL_END, encoding: 'utf-8', mustRewrite: true, isTrimmed: false, signal });
      if ('code' in opened) refusal = opened;
      else tables.push(opened);
    }
    return tables.length > 0 ? { tables } : no(refusal);
  }
  const found = FORMAT_NAMES[kind];
  if (found !== undefined) return no(refuse('file-type-mismatch', { ending: /\.([^./\\!]+)$/.exec(file)?.[1]?.toLowerCase() ?? '', found }, { file }));
  if (kind !== 'text') return no(refuse('file-unreadable', {}, { file }));
  const written = await findEncoding(path, signal);
  if (written === null) return no(refuse('file-unreadable', {}, { file }));
  const opened = await openText(path, file, { to: join(engine.folder, `${name}-rows.txt`), kind: 'csv', sheet: null, separator: null, encoding: written.encoding, mustRewrite: mustRewrite || written.encoding !== 'utf-8' || written.hasEmptyLines, isTrimmed: null, signal });
  return 'code' in opened ? no(opened) : { tables: [opened] };
}

interface TextFile {
  readonly to: string;
  readonly kind: 'csv' | 'xlsx';
  readonly sheet: string | null;
  readonly separator: string | null;
  readonly encoding: TextEncodingName;
  readonly mustRewrite: boolean;
  /** Null: seen from its beginning. */
  readonly isTrimmed: boolean | null;
  readonly signal?: AbortSignal | undefined;
}

async function openText(path: string, file: string, how: TextFile): Promise<OpenedTable | Refusal> {
  const bytes = await readHead(path, HEAD);
  const isWhole = bytes.length < HEAD;
  const head = headText(bytes, how.encoding);
  if (head === null) return refuse('file-unreadable', {}, { file });
  // Separators alone are how an emptied spreadsheet is saved.
  if (isWhole && !/[\p{L}\p{N}]/u.test(head)) return refuse('file-empty', {}, { file });
  const form = how.kind === 'csv' ? findKostraForm(head) : null;
  if (form !== null) {
    const { encoding, sheet } = how;
    const csv = `select c1, null::varchar as cells from read_csv(${sqlText(path)}, auto_detect = false, delim = ${sqlText(CELL_END)}, quote = '', escape = '', header = false, columns = {'c1': 'VARCHAR'}, strict_mode = false, encoding = '${encoding === 'windows-1252' ? 'latin-1' : 'utf-8'}')`;
    return { file, kind: 'kostra-fixed', sheet, encoding, separator: null, source: csv, isTrimmed: false, isRewritten: true, headings: [], headingRow: 0, width: 1, rows: [], form };
  }
  const separator = how.separator ?? findSeparator(head);
  const splitter = splitRecords(separator);
  const records = splitter.push(head);
  if (isWhole) records.push(...splitter.end());
  if (splitter.openAt !== null && isWhole) return refuse('ledger-quote-open', { row: splitter.openAt }, { file });
  const sep = /^sep=.\r?\n/i.test(head) ? 1 : 0;
  const sampled = records.slice(sep, sep + SAMPLED_ROWS);
  const heading = findHeading(sampled);
  const headings = heading < 0 ? [] : sampled[heading]!;
  const rows = sampled.slice(heading + 1);
  const width = Math.max(headings.length, usualWidth(rows));
  if (width > MOST_COLUMNS) return refuse('ledger-columns-too-many', { columns: width, limit: MOST_COLUMNS }, { file });
  if (width === 0 || !rows.some((row) => row.some((cell) => cell.trim() !== ''))) return refuse('file-empty', {}, { file });
  const skip = sep + heading + 1;
  const about = { file, kind: how.kind, sheet: how.sheet, encoding: how.encoding, separator: how.kind === 'csv' ? separator : null, headings, headingRow: heading < 0 ? 0 : skip, width, rows, form: null };
  // What stands above is skipped by lines, not by rows.
  const aboveIsPlain = !records.slice(0, skip).some((record) => record.some((cell) => /[\n\r]/.test(cell)));
  const hasLoneReturn = /\r(?!\n)/.test(isWhole ? head : head.slice(0, -1));
  if (!how.mustRewrite && aboveIsPlain && !hasLoneReturn) return { ...about, source: csvSource(path, { separator, skip, width, cells: false }), isTrimmed: how.isTrimmed ?? !isLoose(head, separator), isRewritten: false };
  const refusal = await rewriteTable({ path, encoding: how.encoding, separator, skip, width, figureColumns: findFigureColumns(rows, width) }, how.to, how.signal);
  if (refusal) return { ...refusal, place: { file } };
  return { ...about, source: csvSource(how.to, { separator: CELL_END, skip: 0, width, cells: true }), isTrimmed: true, isRewritten: true };
}

function csvSource(path: string, { separator, skip, width, cells }: { readonly separator: string; readonly skip: number; readonly width: number; readonly cells: boolean }): string {
  const columns = [...Array.from({ length: width }, (_, index) => `c${index + 1}`), ...(cells ? ['cells'] : [])];
  const read = `read_csv(${sqlText(path)}, auto_detect = false, delim = ${sqlText(separator)}, quote = '"', escape = '"', header = false, skip = ${skip}, max_line_size = ${LINE_BYTES}, strict_mode = true, columns = {${columns.map((one) => `'${one}': 'VARCHAR'`).join(', ')}})`;
  return cells ? `select * from ${read}` : `select *, null::varchar as cells from ${read}`;
}

async function openParquet(engine: TableEngine, path: string, file: string): Promise<OpenTables> {
  try {
    const columns = await engine.rows(`describe select * from read_parquet(${sqlText(path)})`);
    const headings = columns.map((row) => String(row['column_name']));
    if (headings.length > MOST_COLUMNS) return { refusal: refuse('ledger-columns-too-many', { columns: headings.length, limit: MOST_COLUMNS }, { file }) };
    const texts = headings.map((heading, index) => `"${heading.replaceAll('"', '""')}"::varchar as c${index + 1}`);
    const source = `select ${texts.join(', ')}, null::varchar as cells from read_parquet(${sqlText(path)})`;
    const sample = await engine.rows(`${source} limit ${SAMPLED_ROWS}`);
    if (sample.length === 0) return { refusal: refuse('file-empty', {}, { file }) };
    const rows = sample.map((row) => headings.map((_, index) => String(row[`c${index + 1}`] ?? '')));
    return { tables: [{ file, kind: 'parquet', sheet: null, encoding: null, separator: null, source, isTrimmed: false, isRewritten: true, headings, headingRow: 1, width: headings.length, rows, form: null }] };
  } catch {
    return { refusal: refuse('file-unreadable', {}, { file }) };
  }
}

/** The beginning of a text; what is cut at its end doesn't matter. */
function headText(bytes: Buffer, encoding: TextEncodingName): string | null {
  if (encoding === 'windows-1252') return decodeText(Buffer.concat([bytes, Buffer.from([0xe6])]))?.text.slice(0, -1) ?? null;
  return new TextDecoder(encoding).decode(bytes);
}

/** How many cells most rows have, without empty ones at their end. */
function usualWidth(rows: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  for (const row of rows) if (row.some((cell) => cell.trim() !== '')) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  return [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Whether there are spaces beside separators, or quotation marks. */
function isLoose(head: string, separator: string): boolean {
  return [...['\n', '\r', separator].flatMap((sign) => [`${sign} `, ` ${sign}`]), '"'].some((sign) => head.includes(sign));
}

/** The columns in which figures stand, and nothing else. */
function findFigureColumns(rows: readonly (readonly string[])[], width: number): number[] {
  return Array.from({ length: width }, (_, column) => column).filter((column) => {
    const cells = rows.filter((row) => row.length <= width).map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '');
    return cells.length > 0 && cells.filter((cell) => FIGURE.test(cell)).length >= cells.length * NEARLY_ALL;
  });
}
