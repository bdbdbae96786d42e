import { uncertain } from '../assumptions/index.ts';
import { CASE_CELLS } from './case-cells.ts';
import { compileCase } from './compile-case.ts';
import type { AssumptionWeight, BusinessCase } from './types.ts';
import { nok } from '../units/index.ts';

/**
 * Which uncertain assumption moves the present value of `cooperate` most: its value at each one's low and high, all
 * else at likely, the widest first. Those that don't move it at all are left out.
 */
export function compareWeights(asked: BusinessCase): AssumptionWeight[] {
  const { likely, evaluate } = compileCase(asked);
  const values = likely.slice();
  const weights: AssumptionWeight[] = [];
  for (const [index, cell] of CASE_CELLS.entries()) {
    const { low, high } = uncertain(asked.assumptions, cell);
    if (low === undefined || high === undefined || high <= low) continue;
    values[index] = low;
    const presentValueAtLow = nok(evaluate(values, null).presentValue);
    values[index] = high;
    const presentValueAtHigh = nok(evaluate(values, null).presentValue);
    values[index] = likely[index]!;
    if (presentValueAtLow !== presentValueAtHigh) weights.push({ cell, presentValueAtLow, presentValueAtHigh });
  }
  return weights.sort((a, b) => widthOf(b) - widthOf(a));
}

function widthOf(weight: AssumptionWeight): number {
  return Math.abs(weight.presentValueAtHigh - weight.presentValueAtLow);
}
