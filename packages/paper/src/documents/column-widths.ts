import { textWidth } from '../charts/text-width.ts';
import type { PaperTable } from './types.ts';

/** Twentieths of a point in a half point, as Word counts widths and letters. */
const TWIPS = 10;
/** Bold letters are wider, and no font is exactly as estimated. */
const SPARE = { head: 1.06, cell: 1 };
const LEAST_SIZE = 13;

/** What can't be broken: between spaces, and after a hyphen, but never at a no-break space. */
const pieces = (words: string): readonly string[] => words.split(/(?<=-)| /);

/**
 * Widths of a table's columns in twips and the size of its letters in half points, so that no word and no number is broken:
 * each column gets what its longest piece needs, columns of numbers are equally wide, and what is left goes to those that
 * have more to say. Where it can't be, the letters shrink.
 */
export function columnWidths(
  table: PaperTable,
  { page, size, padding }: { readonly page: number; readonly size: number; readonly padding: number },
): { readonly widths: readonly number[]; readonly size: number } {
  const width = (words: string, spare: number): number => textWidth(words, size) * TWIPS * spare + padding;
  const columns = table.columns.map((column, k) => {
    const texts = table.rows.map((row) => row[k]?.text ?? '');
    const least = Math.max(
      ...pieces(column.label).map((piece) => width(piece, SPARE.head)),
      ...texts.flatMap((text) => (column.numeric ? [text] : pieces(text)).map((piece) => width(piece, SPARE.cell))),
    );
    return { numeric: column.numeric, least, wanted: Math.max(least, ...texts.map((text) => width(text, SPARE.cell))) };
  });
  const widest = Math.max(0, ...columns.filter((column) => column.numeric).map((column) => column.least));
  const least = columns.map((column) => (column.numeric ? widest : column.least));
  const needed = sum(least);
  if (needed > page) {
    if (size > LEAST_SIZE) return columnWidths(table, { page, size: size - 1, padding });
    return { widths: least.map((one) => Math.floor((one * page) / needed)), size };
  }
  const more = columns.map((column, k) => Math.min(page, Math.max(0, column.wanted - (least[k] ?? 0))));
  const left = page - needed;
  // What nobody needs is shared by all, so that a table always fills the page.
  const share = sum(more) > left ? left / sum(more) : 1;
  const rest = Math.max(0, left - sum(more)) / columns.length;
  return { widths: least.map((one, k) => Math.floor(one + (more[k] ?? 0) * share + rest)), size };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
