import { quantile } from './quantile.ts';

/** The middle value, or the mean of the two in the middle. Throws a RangeError on no values. */
export function median(values: Iterable<number>): number {
  return quantile(values, 0.5);
}
