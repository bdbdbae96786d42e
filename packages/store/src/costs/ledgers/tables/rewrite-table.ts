import { refuse, type Refusal } from '@samvirke/model/errors';
import type { TextEncodingName } from '../../decode-text.ts';
import { readText } from './read-text.ts';
import { splitRecords } from './split-records.ts';
import { writeRecords } from './write-records.ts';

/** Nothing, or digits and what stands between and around them, as in a code: at most two letters on each side. */
export const FIGURE = /^\s*(\p{L}{0,2}[\s\d.,:/()'’+\u2010-\u2015\u2212-]*\d[\s\d.,:/()'’+\u2010-\u2015\u2212-]*\p{L}{0,2})?\s*$/u;

/**
 * A text table written anew as the engine reads it, where it can't be read as it came: other signs than UTF-8, empty
 * lines, rows with too many or too few cells, several ways of ending a line. Every row gets `width` cells and one more,
 * which says how many there were where there were too many. Rows keep their number.
 *
 * What stands beside the table, with an empty cell between, is a note and no cell of it, as long as every column of
 * figures still has a figure: a separator inside a text would have moved the cells along.
 */
export async function rewriteTable(
  from: { readonly path: string; readonly encoding: TextEncodingName; readonly separator: string; readonly skip: number; readonly width: number; readonly figureColumns: readonly number[] },
  to: string,
  signal?: AbortSignal,
): Promise<Refusal | null> {
  const splitter = splitRecords(from.separator);
  const writer = writeRecords(to);
  let number = 0;
  const write = (record: readonly string[]): void => {
    number += 1;
    if (number <= from.skip) return;
    let last = record.length;
    // Separators at the end are cells without anything in them.
    while (last > from.width && record[last - 1]!.trim() === '') last -= 1;
    if (last > from.width && record[from.width]!.trim() === '' && from.figureColumns.every((column) => FIGURE.test(record[column]!))) last = from.width;
    const cells = record.slice(0, from.width).map((cell) => cell.trim());
    while (cells.length < from.width) cells.push('');
    cells.push(last > from.width ? String(last) : '');
    writer.write(cells);
  };
  try {
    for await (const text of readText(from.path, from.encoding, signal)) {
      for (const record of splitter.push(text)) write(record);
      if (splitter.openAt !== null) break;
      await writer.drain();
    }
    for (const record of splitter.openAt === null ? splitter.end() : []) write(record);
  } finally {
    await writer.end();
  }
  return splitter.openAt === null ? null : refuse('ledger-quote-open', { row: splitter.openAt });
}
