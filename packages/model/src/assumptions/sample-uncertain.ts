import type { UncertainValue } from './types.ts';

/**
 * The value at a share u of the way through its distribution (the inverse of the cumulative one), u in 0–1.
 *
 * Triangular from low to high with its top at the likely value; uniform between low and high; a certain value is
 * itself at every u. Handed evenly spread random u, it gives the distribution; handed 0.5, its median.
 */
export function sampleUncertain(value: UncertainValue, u: number): number {
  const { low, high } = value;
  if (low === undefined || high === undefined || high <= low) return value.value;
  if (value.distribution === 'uniform') return low + u * (high - low);
  const width = high - low;
  const rising = value.value - low;
  const falling = high - value.value;
  return u * width < rising ? low + Math.sqrt(u * width * rising) : high - Math.sqrt((1 - u) * width * falling);
}
