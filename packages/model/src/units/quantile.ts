import { selectNth } from './select-nth.ts';

/**
 * The value below which a share of the values lies, by selection.
 *
 * Definition 7 of Hyndman and Fan (1996), the one of R, NumPy and a spreadsheet's PERCENTILE: position
 * h = (n − 1) × share, a straight line between the two values around it. Throws a RangeError on no values, a value
 * that isn't a number, or a share outside 0–1. The values handed in are left as they are.
 *
 * @example quantile([1, 2, 3, 4], 0.25) // 1.75
 */
export function quantile(values: Iterable<number>, share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`not a share: ${share}`);
  const copy = Float64Array.from(values);
  if (copy.length === 0) throw new RangeError('no values have no quantile');
  for (const value of copy) if (Number.isNaN(value)) throw new RangeError('a value is not a number');
  const position = (copy.length - 1) * share;
  const below = Math.floor(position);
  const low = selectNth(copy, below);
  const fraction = position - below;
  if (fraction === 0) return low;
  // After selection everything behind `below` is at least as large, so the next in order is the least of them.
  let high = Infinity;
  for (let i = below + 1; i < copy.length; i++) high = Math.min(high, copy[i]!);
  return low + fraction * (high - low);
}
