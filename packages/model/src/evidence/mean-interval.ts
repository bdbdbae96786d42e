import type { Interval } from './interval.ts';

/**
 * What a weighted mean may be when values and weights (none negative) may be anything in their intervals, exactly:
 * Σ value × weight ÷ Σ weight is greatest with every value at its highest, and the highest of them at their greatest
 * weight, the rest at their least.
 */
export function meanInterval(parts: readonly { readonly value: Interval; readonly weight: Interval }[]): Interval {
  return {
    low: -greatest(parts.map(({ value, weight }) => ({ value: -value.low, weight }))),
    high: greatest(parts.map(({ value, weight }) => ({ value: value.high, weight }))),
  };
}

function greatest(parts: readonly { readonly value: number; readonly weight: Interval }[]): number {
  const ordered = [...parts].sort((a, b) => b.value - a.value);
  let most = -Infinity;
  for (let heavy = 0; heavy <= ordered.length; heavy++) {
    let sum = 0;
    let weights = 0;
    ordered.forEach(({ value, weight }, index) => {
      const taken = index < heavy ? weight.high : weight.low;
      sum += value * taken;
      weights += taken;
    });
    if (weights > 0) most = Math.max(most, sum / weights);
  }
  return most;
}
