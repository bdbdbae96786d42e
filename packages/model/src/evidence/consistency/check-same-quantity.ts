import { printedUnit } from '../printed-unit.ts';
import type { Evidence, EvidenceCell, Finding } from '../types.ts';
import { compareGiven } from './compare-given.ts';
import { giveBySum } from './give-by-sum.ts';

/**
 * The same quantity printed in two places is the same number: same measure, elements, group, state, sample, year and
 * kind of unit. Each later place that differs is held against the first.
 */
export function checkSameQuantity(evidence: Evidence): Finding[] {
  const first = new Map<string, EvidenceCell>();
  return evidence.cells.flatMap((cell) => {
    if (cell.measure === undefined || cell.group === undefined) return [];
    const { counted, per } = printedUnit(cell.unit);
    const key = [cell.measure, [...cell.elements].sort().join('+'), cell.group, cell.state, cell.scope, cell.year, counted, per].join('|');
    const known = first.get(key);
    if (!known) {
      first.set(key, cell);
      return [];
    }
    // Twice in one table is two rows of other things (figures 5 and 6 have classes, not groups).
    return known.table === cell.table ? [] : compareGiven(evidence, 'same-quantity', cell, giveBySum(evidence, [known]));
  });
}
