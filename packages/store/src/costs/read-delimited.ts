import { refuse, type Refusal } from '@samvirke/model/errors';
import { parse } from 'csv-parse/sync';
import { FILE_LIMITS } from './file-limits.ts';
import { findColumns } from './find-columns.ts';
import { shortenCell, type RawRow } from './raw-table.ts';

export type Separator = ';' | ',' | '\t' | '|';

export type ReadDelimited =
  | { readonly rows: readonly RawRow[]; readonly separator: Separator; readonly refusal?: undefined }
  | { readonly rows?: undefined; readonly refusal: Refusal };

/** In the order they are tried: what Norwegian spreadsheets write first. */
const SEPARATORS: readonly Separator[] = [';', '\t', ',', '|'];
/** Characters that are enough to see the heading and some rows. */
const SAMPLE = 100_000;

/**
 * The cells of a text file. The separator is the one with which most of the heading's columns are known again; rows
 * are counted as a spreadsheet that opens the file would, so that a place in a message is a place on the screen.
 */
export function readDelimited(text: string): ReadDelimited {
  // Excel's own way of saying the separator, in a first line of its own.
  const said = /^sep=(.)\r?\n/i.exec(text)?.[1];
  const body = said ? text.slice(text.indexOf('\n') + 1) : text;
  const above = said ? 1 : 0;
  const separator = SEPARATORS.find((candidate) => candidate === said) ?? likeliest(body);
  try {
    const records = split(body, separator, FILE_LIMITS.rows + 2);
    if (records.length > FILE_LIMITS.rows + 1) {
      return { refusal: refuse('file-too-many-rows', { rows: records.length - 1, limit: FILE_LIMITS.rows }) };
    }
    return { separator, rows: toRows(records, above) };
  } catch {
    return { refusal: refuse('file-unreadable', {}) };
  }
}

function toRows(records: readonly (readonly string[])[], above: number): RawRow[] {
  return records.map((cells, index) => ({
    row: index + 1 + above,
    cells: cells.slice(0, FILE_LIMITS.columns).map((text) => shortenCell({ text })),
  }));
}

function split(text: string, separator: Separator, to: number): string[][] {
  return parse(text.replace(/\r\n?/g, '\n'), {
    delimiter: separator,
    record_delimiter: '\n',
    relax_column_count: true,
    // A quotation mark inside an unquoted cell is a sign like any other («19" rack»).
    relax_quotes: true,
    skip_empty_lines: false,
    to,
  });
}

function likeliest(text: string): Separator {
  const end = text.length > SAMPLE ? text.lastIndexOf('\n', SAMPLE) : text.length;
  const sample = text.slice(0, end === -1 ? SAMPLE : end);
  let best: { separator: Separator; columns: number; cells: number } = { separator: ';', columns: -1, cells: 0 };
  for (const separator of SEPARATORS) {
    try {
      const records = split(sample, separator, 40);
      const columns = findColumns(toRows(records, 0))?.columns.size ?? 0;
      // Where no heading is known, a heading still has more than one cell.
      const cells = records.find((record) => record.some((cell) => cell.trim() !== ''))?.length ?? 0;
      if (columns > best.columns || (columns === best.columns && cells > best.cells)) best = { separator, columns, cells };
    } catch {
      // A quotation mark that is never closed with this separator: it isn't this one.
    }
  }
  return best.separator;
}
