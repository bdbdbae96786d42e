import { cellInterval } from '../cell-interval.ts';
import { explainReason } from '../explain-reason.ts';
import { intervalHolds, intervalsMeet, roundingInterval } from '../interval.ts';
import { printedUnit } from '../printed-unit.ts';
import type { CheckName, Evidence, EvidenceCell, Finding, Given } from '../types.ts';

/**
 * A printed cell beside what other cells give for it: nothing where the value rounds to what is printed, a note where
 * the rounding of the inputs is enough to explain it, else a disagreement.
 */
export function compareGiven(
  evidence: Evidence,
  check: CheckName,
  cell: EvidenceCell,
  given: Given,
): Finding[] {
  const { factor } = printedUnit(cell.unit);
  const expected = given.value / factor;
  if (intervalHolds(roundingInterval(cell.value, cell.step), expected)) return [];
  const where = [cell.id, ...given.where];
  const printed = cellInterval(evidence, cell);
  const withinRounding = intervalsMeet(given.interval, printed);
  return [
    {
      check,
      where,
      expected,
      found: cell.value,
      unit: cell.unit,
      withinRounding,
      severity: withinRounding ? 'note' : 'disagreement',
      reason: explainReason(evidence, { cells: where, given: given.interval, printed }),
    },
  ];
}
