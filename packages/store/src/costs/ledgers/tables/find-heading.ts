import { AMOUNT_WORDS, COLUMN_WORDS, foldHeading } from './column-words.ts';

/** Rows above the heading that are looked through: a title, a date, who printed it. */
const LOOKED_THROUGH = 30;
const CALLED_SOMETHING = /\p{L}/u;
const FIGURE = /^[\s\d.,:/()'+−–-]+$/;

/**
 * Which of the first records is the heading, from 0; -1 where the table has none. It is the one with most words that
 * headings have; else the first, where it has words over columns of figures.
 */
export function findHeading(records: readonly (readonly string[])[]): number {
  let best = -1;
  let most = 1;
  for (const [index, record] of records.slice(0, LOOKED_THROUGH).entries()) {
    const known = record.filter((cell) => isKnown(cell)).length;
    // A heading of one or two columns has no more to be known by.
    if (known > most || (known === 1 && best === -1 && record.length <= 2 && CALLED_SOMETHING.test(record.join('')))) [best, most] = [index, Math.max(known, 1)];
  }
  if (best >= 0) return best;
  const first = records[0];
  if (!first || first.length < 2) return -1;
  const below = records.slice(1);
  const over = first.filter((cell, column) => CALLED_SOMETHING.test(cell) && below.some((record) => FIGURE.test((record[column] ?? '').trim() || 'x'))).length;
  return over > 0 && first.every((cell) => cell.trim() === '' || CALLED_SOMETHING.test(cell) || /^(19|20)\d\d$/.test(cell.trim())) ? 0 : -1;
}

function isKnown(cell: string): boolean {
  const folded = foldHeading(cell);
  if (folded === '' || folded.length > 60) return false;
  if (COLUMN_WORDS.some(([, words]) => words.test(folded))) return true;
  return AMOUNT_WORDS.plain.test(folded) || ((AMOUNT_WORDS.accounts.test(folded) || AMOUNT_WORDS.budget.test(folded)) && /\d{4}$/.test(folded)) || /Cost$|^Charge|^Billing/.test(cell);
}
