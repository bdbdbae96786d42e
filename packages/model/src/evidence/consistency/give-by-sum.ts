import { baseValue } from '../base-value.ts';
import { cellInterval } from '../cell-interval.ts';
import { addIntervals } from '../interval.ts';
import type { Evidence, EvidenceCell, Given } from '../types.ts';

/** Σ of cells. */
export function giveBySum(
  evidence: Evidence,
  cells: readonly EvidenceCell[],
): Given {
  return {
    value: cells.reduce((sum, cell) => sum + baseValue(cell), 0),
    interval: addIntervals(cells.map((cell) => cellInterval(evidence, cell))),
    where: cells.map(({ id }) => id),
  };
}
