import { nok, quantile } from '../units/index.ts';
import type { PartialOutcomes } from './draw-outcomes.ts';
import type { Outcomes, Quantiles } from './types.ts';

/** How many bars the picture of the present values has. */
const BINS = 40;

/** Low and high: one draw in ten lies below, one in ten above. */
const LOW_SHARE = 0.1;
const HIGH_SHARE = 0.9;

/**
 * Parts of the same draws, in any order, as one answer: percentiles by selection, mean, share that pays, histogram.
 *
 * Low and high are the 10th and 90th percentiles. Throws a RangeError where the parts aren't of the same run, overlap
 * or leave draws out: programmers' mistakes.
 */
export function combineOutcomes(parts: readonly PartialOutcomes[]): Outcomes {
  const ordered = parts.toSorted((a, b) => a.from - b.from);
  const first = ordered[0];
  if (!first) throw new RangeError('no draws');
  const { seed, draws, year, period } = first;
  let next = 0;
  for (const part of ordered) {
    if (part.seed !== seed || part.draws !== draws) throw new RangeError('parts of different draws');
    if (part.from !== next) throw new RangeError(`draw ${next} is missing or counted twice`);
    next = part.to;
  }
  if (next !== draws) throw new RangeError(`draws from ${next} are missing`);
  const join = (name: 'presentValue' | 'saving' | 'transition'): Float64Array => {
    const all = new Float64Array(draws);
    for (const part of ordered) all.set(part[name], part.from);
    return all;
  };
  const presentValue = join('presentValue');
  const byIndex = new Float64Array(period + 1);
  for (const part of ordered) {
    for (const index of part.paybackIndex) if (index >= 0) byIndex[index] = byIndex[index]! + 1;
  }
  let paidBack = 0;
  return {
    seed,
    draws,
    saving: quantilesOf(join('saving')),
    transition: quantilesOf(join('transition')),
    presentValue: quantilesOf(presentValue),
    shareThatPays: presentValue.reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0) / draws,
    paidBackBy: Array.from(byIndex, (count, index) => {
      paidBack += count;
      return { year: year + index, share: paidBack / draws };
    }),
    weights: first.weights ?? [],
    histogram: histogramOf(presentValue),
  };
}

function quantilesOf(values: Float64Array): Quantiles {
  let sum = 0;
  for (const value of values) sum += value;
  return {
    p10: nok(quantile(values, LOW_SHARE)),
    p50: nok(quantile(values, 0.5)),
    p90: nok(quantile(values, HIGH_SHARE)),
    mean: nok(sum / values.length),
  };
}

function histogramOf(values: Float64Array): Outcomes['histogram'] {
  let from = Infinity;
  let to = -Infinity;
  for (const value of values) {
    if (value < from) from = value;
    if (value > to) to = value;
  }
  const counts = Array.from({ length: BINS }, () => 0);
  const width = (to - from) / BINS;
  for (const value of values) {
    const bin = width > 0 ? Math.min(BINS - 1, Math.floor((value - from) / width)) : 0;
    counts[bin] = counts[bin]! + 1;
  }
  return { from, to, counts };
}
