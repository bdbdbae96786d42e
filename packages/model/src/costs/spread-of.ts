import { cellId, valueOf, type AssumptionSet, type CellId } from '../assumptions/index.ts';
import type { Element } from './types.ts';

/** How far a figure may be off: shares of it below and above, and the assumptions that say so. */
export interface Spread {
  readonly low: number;
  readonly high: number;
  readonly cells: readonly CellId[];
}

/**
 * The spread of one municipality's figure: of its own, or of an estimate of an element.
 *
 * Assumptions: costs/own-figure-spread.{low,high}; costs/estimate-spread.<element>.{low,high}.
 */
export function spreadOf(
  figure: { readonly origin: 'own' } | { readonly origin: 'estimate'; readonly element: Element },
  set: AssumptionSet,
): Spread {
  const cell = figure.origin === 'own' ? 'costs/own-figure-spread' : cellId('costs/estimate-spread', figure.element);
  return {
    low: valueOf(set, cell, 'low'),
    high: valueOf(set, cell, 'high'),
    cells: [cellId(cell, 'low'), cellId(cell, 'high')],
  };
}
