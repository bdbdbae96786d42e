import { textWidth } from '../charts/text-width.ts';
import type { PaperTable } from './types.ts';

const FONT = 11.5;
const PAGE = 660;
const PADDING = 12;
/** The shares that the style has a class for, in per cent. */
const SHARES = [16, 20, 24, 28] as const;

/** How much of the page the first column of a table of numbers needs for its longest name to stand on one line, in steps. */
export function firstColumnShare(table: PaperTable): (typeof SHARES)[number] {
  const longest = Math.max(0, ...table.rows.map((row) => textWidth(row[0]?.text ?? '', FONT)));
  const needed = ((longest + PADDING) / PAGE) * 100;
  return SHARES.find((share) => share >= needed) ?? SHARES[3];
}
