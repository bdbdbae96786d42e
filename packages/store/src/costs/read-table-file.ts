import { refuse, type Refusal } from '@samvirke/model/errors';
import { decodeText, type TextEncodingName } from './decode-text.ts';
import { detectFileKind, type FileKind } from './detect-file-kind.ts';
import type { RawTable } from './raw-table.ts';
import { readDelimited, type Separator } from './read-delimited.ts';
import { readWorkbook } from './read-workbook.ts';
import { unpackWorkbook } from './unpack-workbook.ts';

/** A file's cells and how they were found in it. */
export interface TableFile {
  readonly format: 'csv' | 'xlsx';
  readonly encoding: TextEncodingName | null;
  readonly separator: Separator | null;
  readonly tables: readonly RawTable[];
  readonly refusal?: undefined;
}

const TEXT_ENDINGS: readonly string[] = ['csv', 'txt', 'tsv', 'tab'];
const WORKBOOK_ENDING = 'xlsx';
/** What a file is called that isn't a table; names of formats, the same in every language. */
const FORMAT_NAMES: Readonly<Partial<Record<FileKind, string>>> = {
  xls: 'XLS',
  pdf: 'PDF',
  image: 'PNG/JPEG/GIF',
  html: 'HTML',
  archive: 'GZIP/7Z/RAR',
};

/**
 * The cells of a CSV or XLSX file. What it is, is seen from its bytes; that must agree with the ending of its name,
 * because a file that isn't what its name says is one whose owner doesn't know what is in it.
 */
export async function readTableFile(bytes: Uint8Array, fileName: string): Promise<TableFile | { readonly refusal: Refusal }> {
  const ending = /\.([^./\\]+)$/.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
  const mismatch = (found: string): { readonly refusal: Refusal } => ({ refusal: refuse('file-type-mismatch', { ending, found }) });
  const kind = detectFileKind(bytes);
  if (kind === 'empty') return { refusal: refuse('file-empty', {}) };
  if (kind === 'encrypted') return { refusal: refuse('file-unreadable', {}) };
  if (kind === 'zip') return readZip(bytes, ending, mismatch);
  const name = FORMAT_NAMES[kind];
  if (name !== undefined) return mismatch(name);
  const decoded = decodeText(bytes);
  if (decoded === null) return { refusal: refuse('file-unreadable', {}) };
  // Separators alone are how an emptied spreadsheet is saved.
  if (!/[\p{L}\p{N}]/u.test(decoded.text)) return { refusal: refuse('file-empty', {}) };
  if (ending !== '' && !TEXT_ENDINGS.includes(ending)) return mismatch('CSV');
  const delimited = readDelimited(decoded.text);
  if (delimited.refusal) return { refusal: delimited.refusal };
  return { format: 'csv', encoding: decoded.encoding, separator: delimited.separator, tables: [{ rows: delimited.rows }] };
}

async function readZip(
  bytes: Uint8Array,
  ending: string,
  mismatch: (found: string) => { readonly refusal: Refusal },
): Promise<TableFile | { readonly refusal: Refusal }> {
  const unpacked = await unpackWorkbook(bytes);
  if (unpacked.refusal) return { refusal: unpacked.refusal };
  if (unpacked.found) return mismatch(unpacked.found);
  if (ending !== '' && ending !== WORKBOOK_ENDING) return mismatch('XLSX');
  const { tables, refusal } = await readWorkbook(unpacked.parts);
  return refusal ? { refusal } : { format: 'xlsx', encoding: null, separator: null, tables };
}
