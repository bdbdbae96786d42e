import { cellId, sampleUncertain, uncertain, valueOf, type UncertainValue } from '../assumptions/index.ts';
import { ELEMENTS } from '../costs/index.ts';
import { CASE_CELLS } from './case-cells.ts';
import { compareWeights } from './compare-weights.ts';
import { compileCase, type CostNoise } from './compile-case.ts';
import { drawUniform, keyOfDraw, keyOfName } from './draw-uniform.ts';
import type { AssumptionWeight, BusinessCase } from './types.ts';

/** How many draws where the caller doesn't say. */
export const DEFAULT_DRAWS = 10_000;

export interface DrawRequest {
  readonly seed: number;
  readonly draws: number;
  /** First draw and the one after the last, for dividing the work; all of them where they are left out. */
  readonly from?: number;
  readonly to?: number;
}

/** What draws `from` up to `to` gave, one number per draw: plain enough to be sent from a worker. */
export interface PartialOutcomes {
  readonly seed: number;
  readonly draws: number;
  readonly from: number;
  readonly to: number;
  /** Year of the decision, and how many years are counted after it. */
  readonly year: number;
  readonly period: number;
  readonly presentValue: Float64Array;
  readonly saving: Float64Array;
  readonly transition: Float64Array;
  /** Years after the decision; −1 when never within the period. */
  readonly paybackIndex: Int16Array;
  /** Only from the part that has the first draw. */
  readonly weights: readonly AssumptionWeight[] | null;
}

/**
 * Draws the uncertain assumptions of the alternative `cooperate` and computes the case for each.
 *
 * Each uncertain cell of CASE_CELLS by its distribution between low and high; what it costs today by a factor that all
 * estimates of an element share (costs/mean-spread, triangular) and a normal with the summed variance of the
 * municipalities' own distances (their low and high as a triangle). An estimate is its group's mean, so the distances
 * have mean 0. The same seed gives the same draws however they are divided between workers.
 */
export function drawOutcomes(asked: BusinessCase, request: DrawRequest): PartialOutcomes {
  const { seed, draws, from = 0, to = draws } = request;
  const set = asked.assumptions;
  const compiled = compileCase(asked);
  const values = compiled.likely.slice();
  const drawn: { readonly index: number; readonly value: UncertainValue; readonly key: number }[] = [];
  for (const [index, cell] of CASE_CELLS.entries()) {
    const value = uncertain(set, cell);
    if (value.low !== undefined && value.high !== undefined && value.high > value.low) {
      drawn.push({ index, value, key: keyOfName(cell) });
    }
  }
  const shared: UncertainValue = {
    value: 0,
    low: -valueOf(set, 'costs/mean-spread', 'low'),
    high: valueOf(set, 'costs/mean-spread', 'high'),
  };
  const sharedKeys = ELEMENTS.map((element) => keyOfName(cellId('costs/mean-spread', element)));
  // Two evenly spread numbers make two normal ones, so four elements need two pairs.
  const normalKeys = [0, 1, 2, 3].map((index) => keyOfName(`own-distance/${index}`));
  const noise: CostNoise = { shared: new Float64Array(ELEMENTS.length), own: new Float64Array(ELEMENTS.length) };

  const count = to - from;
  const part: PartialOutcomes = {
    seed,
    draws,
    from,
    to,
    year: asked.year,
    period: compiled.period,
    presentValue: new Float64Array(count),
    saving: new Float64Array(count),
    transition: new Float64Array(count),
    paybackIndex: new Int16Array(count),
    weights: from === 0 ? compareWeights(asked) : null,
  };
  for (let i = 0; i < count; i++) {
    const key = keyOfDraw(seed, from + i);
    for (let k = 0; k < drawn.length; k++) {
      const cell = drawn[k]!;
      values[cell.index] = sampleUncertain(cell.value, drawUniform(key, cell.key));
    }
    for (let e = 0; e < ELEMENTS.length; e++) noise.shared[e] = 1 + sampleUncertain(shared, drawUniform(key, sharedKeys[e]!));
    for (let pair = 0; pair < ELEMENTS.length; pair += 2) {
      // Box and Muller: a random direction, and a distance with the right spread.
      const distance = Math.sqrt(-2 * Math.log(drawUniform(key, normalKeys[pair]!)));
      const direction = 2 * Math.PI * drawUniform(key, normalKeys[pair + 1]!);
      noise.own[pair] = distance * Math.cos(direction);
      noise.own[pair + 1] = distance * Math.sin(direction);
    }
    const result = compiled.evaluate(values, noise);
    part.presentValue[i] = result.presentValue;
    part.saving[i] = result.saving;
    part.transition[i] = result.transition;
    part.paybackIndex[i] = result.paybackIndex;
  }
  return part;
}
