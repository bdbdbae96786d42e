import { assumptionOfCell, boundsOf, uncertain } from '../assumptions/index.ts';
import { CASE_CELLS } from './case-cells.ts';
import { compileCase } from './compile-case.ts';
import { findRoot } from './find-root.ts';
import type { BusinessCase, TippingPoint } from './types.ts';

/** How many steps outwards on each side a crossing is looked for. */
const STEPS = 4;

/** Not uncertain to the council (custom sets it), but always asked about. */
const ALSO = new Set(['business-cases/discount-rate']);

interface Found extends TippingPoint {
  /** How far the tip is from likely, in widths of the assumption's own range: at most about 1 is within it. */
  readonly distance: number;
  readonly weight: number;
}

/**
 * The value of each uncertain assumption (and of the discount rate) at which `cooperate` goes from paying to not
 * paying, all else at likely: where its present value is 0, within the assumption's bounds.
 *
 * The nearest crossing on either side, found by steps outwards and then by regula falsi. Those that tip come first,
 * the nearest to likely in widths of their own range; then those that can't tip it, the weightiest first.
 */
export function findTippingPoints(asked: BusinessCase): TippingPoint[] {
  if (asked.costs.length < 2) return [];
  const set = asked.assumptions;
  const { likely, evaluate } = compileCase(asked);
  const values = likely.slice();
  const atLikely = evaluate(values, null).presentValue;
  const found: Found[] = [];
  for (const [index, cell] of CASE_CELLS.entries()) {
    const definition = set.definitions.get(assumptionOfCell(cell));
    const { low, high } = uncertain(set, cell);
    if (!definition || (low === undefined && !ALSO.has(cell))) continue;
    const bounds = boundsOf(definition, cell);
    const at = likely[index]!;
    const calculate = (value: number): number => {
      values[index] = value;
      return evaluate(values, null).presentValue;
    };
    let tip: { readonly at: number; readonly paysAbove: boolean } | null = null;
    let reach = 0;
    for (const end of [bounds.min, bounds.max]) {
      let before = { at, value: atLikely };
      for (let step = 1; step <= STEPS; step++) {
        const here = at + ((end - at) * step) / STEPS;
        if (here === before.at) break;
        const next = { at: here, value: calculate(here) };
        reach = Math.max(reach, Math.abs(next.value - atLikely));
        if (next.value > 0 !== before.value > 0) {
          const root = findRoot(calculate, before, next);
          if (!tip || Math.abs(root - at) < Math.abs(tip.at - at)) {
            tip = { at: root, paysAbove: next.at > before.at === next.value > 0 };
          }
          break;
        }
        before = next;
      }
    }
    values[index] = at;
    if (reach === 0) continue;
    const width = (high ?? bounds.max) - (low ?? bounds.min);
    found.push({
      cell,
      likely: at,
      tipsAt: tip ? tip.at : null,
      paysAbove: tip ? tip.paysAbove : null,
      distance: tip ? Math.abs(tip.at - at) / width : Infinity,
      weight: reach,
    });
  }
  return found
    .sort((a, b) => (a.distance === b.distance ? b.weight - a.weight : a.distance - b.distance))
    .map(({ cell, likely: at, tipsAt, paysAbove }) => ({ cell, likely: at, tipsAt, paysAbove }));
}
