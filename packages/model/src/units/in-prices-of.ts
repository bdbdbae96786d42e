import { nok, type Nok } from './money.ts';

/**
 * An amount in other years' kroner: amount × index of the wanted year ÷ index of the amount's own year.
 *
 * @example inPricesOf(nok(100), { ownIndex: 1, wantedIndex: 1.03 }) // 103
 */
export function inPricesOf(amount: Nok, index: { readonly ownIndex: number; readonly wantedIndex: number }): Nok {
  if (!(index.ownIndex > 0 && index.wantedIndex > 0)) throw new RangeError('a price index is above 0');
  return nok((amount * index.wantedIndex) / index.ownIndex);
}
