/**
 * Where a value stands among others, 0 at or below the least and 1 at or above the largest: the share at which the
 * quantile of definition 7 is that value (its inverse), the middle of them where several are equal.
 *
 * Between two of the values it is on the straight line between their places, i ÷ (n − 1). Of one value alone, or of
 * values that are all equal to it, it is 0.5. Throws a RangeError on no values.
 */
export function percentileOf(value: number, values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('nothing to stand among');
  const sorted = Float64Array.from(values).sort();
  const last = sorted.length - 1;
  let below = 0;
  while (below <= last && sorted[below]! < value) below++;
  let upTo = below;
  while (upTo <= last && value === sorted[upTo]) upTo++;
  if (upTo > below) return last === 0 ? 0.5 : (below + upTo - 1) / 2 / last;
  if (below === 0) return 0;
  if (below > last) return 1;
  const fraction = (value - sorted[below - 1]!) / (sorted[below]! - sorted[below - 1]!);
  return (below - 1 + fraction) / last;
}
