import type { AssumptionSet, CellId } from '../assumptions/index.ts';
import { spreadOf } from './spread-of.ts';
import { ELEMENTS, type MunicipalityCosts } from './types.ts';

/**
 * The assumptions that the ranges of cost rest on, each once: costs/own-figure-spread, costs/estimate-spread.<element>
 * and, where anything is estimated, costs/mean-spread. No likely value leans on them, so they stand in no tree of its.
 * A data room's estimate has its ranges in its own assumptions, which do.
 */
export function collectSpreadCells(municipalities: readonly MunicipalityCosts[], set: AssumptionSet): CellId[] {
  const cells = new Set<CellId>();
  for (const { costs, hidden } of municipalities) {
    for (const element of ELEMENTS) {
      const { origin } = costs[element];
      for (const cell of spreadOf({ origin, element }, set).cells) cells.add(cell);
      if (origin === 'estimate') cells.add('costs/mean-spread.low').add('costs/mean-spread.high');
    }
    if (hidden.origin === 'own') for (const cell of spreadOf({ origin: 'own' }, set).cells) cells.add(cell);
  }
  return [...cells];
}
