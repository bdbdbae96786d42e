import { valueOf, type AssumptionSet } from '../assumptions/index.ts';
import { nok, type NokRange } from '../units/index.ts';

/**
 * The range of a sum of cost figures.
 *
 * A municipality's own distance from its group's mean evens out when many are added; the mean's own error doesn't,
 * since all estimates share it. So each half-width w is split into what is shared, s = |value| × costs/mean-spread
 * (no more than w; nothing for an own figure), and the rest; of the sum it is √(Σ(w² − s²) + (Σ s)²). Of one figure
 * that is its own range; of many it is never narrower than the shared part and never wider than the ranges end to
 * end. Low and high are reckoned apart. Assumption: costs/mean-spread.{low,high}.
 */
export function addRanges(
  parts: Iterable<NokRange & { readonly origin: 'own' | 'estimate' }>,
  set: AssumptionSet,
): NokRange {
  const meanLow = valueOf(set, 'costs/mean-spread', 'low');
  const meanHigh = valueOf(set, 'costs/mean-spread', 'high');
  let sum = 0;
  let ownLow = 0;
  let ownHigh = 0;
  let sharedLow = 0;
  let sharedHigh = 0;
  for (const { nok: value, low, high, origin } of parts) {
    sum += value;
    const below = value - low;
    const above = high - value;
    const size = origin === 'estimate' ? Math.abs(value) : 0;
    const sBelow = Math.min(below, size * meanLow);
    const sAbove = Math.min(above, size * meanHigh);
    ownLow += below * below - sBelow * sBelow;
    ownHigh += above * above - sAbove * sAbove;
    sharedLow += sBelow;
    sharedHigh += sAbove;
  }
  return {
    nok: nok(sum),
    low: nok(sum - Math.sqrt(ownLow + sharedLow * sharedLow)),
    high: nok(sum + Math.sqrt(ownHigh + sharedHigh * sharedHigh)),
  };
}
