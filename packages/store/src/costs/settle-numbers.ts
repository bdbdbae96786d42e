import type { RawCell } from './raw-table.ts';
import { readNumber, type DecimalMark, type ReadNumber } from './read-number.ts';

export type SettledNumber =
  /** `chosen`: it could be read in two ways, and the column decided. */
  | { readonly kind: 'number'; readonly value: number; readonly chosen?: true }
  | { readonly kind: 'empty' | 'not-a-number' | 'two-ways' };

/**
 * The numbers of a table's amounts and full-time equivalents, with what the whole table shows of the decimal mark used
 * for those that can be read two ways (`1.234`).
 *
 * Where the table shows nothing, an amount is taken as thousands, since nobody writes kroner with three decimals, and
 * full-time equivalents as decimals, since nobody has a thousand; both with a notice, and both are held against what is
 * absurd. Where it shows both marks, neither is taken.
 */
export function settleNumbers(table: {
  readonly amounts: readonly RawCell[];
  readonly ftes: readonly RawCell[];
  readonly separator: string | null;
}): { readonly amounts: readonly SettledNumber[]; readonly ftes: readonly SettledNumber[]; readonly decimal: DecimalMark } {
  const amounts = table.amounts.map(read);
  const ftes = table.ftes.map(read);
  const shows = new Set([...amounts, ...ftes].flatMap((number) => (number.kind === 'number' && number.shows !== null ? [number.shows] : [])));
  // Cells that commas part are decimals with points: the other way every one of them would need quotation marks.
  if (shows.size === 0 && table.separator === ',') shows.add('.');
  const [decimal = null] = shows.size === 1 ? shows : [];
  const settle = (number: ReadNumber, unsettled: 'grouped' | 'decimal'): SettledNumber => {
    if (number.kind === 'number') return { kind: 'number', value: number.value };
    if (number.kind !== 'two-ways') return { kind: number.kind };
    if (shows.size > 1) return { kind: 'two-ways' };
    if (decimal !== null) return { kind: 'number', value: decimal === number.mark ? number.decimal : number.grouped };
    return { kind: 'number', value: number[unsettled], chosen: true };
  };
  return {
    amounts: amounts.map((number) => settle(number, 'grouped')),
    ftes: ftes.map((number) => settle(number, 'decimal')),
    decimal,
  };
}

function read(cell: RawCell): ReadNumber {
  if (cell.from === 'refused' || cell.dateYear !== undefined) return { kind: 'not-a-number' };
  return cell.number === undefined ? readNumber(cell.text) : { kind: 'number', value: cell.number, shows: null };
}
