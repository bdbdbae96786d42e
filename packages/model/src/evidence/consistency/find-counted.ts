import { printedUnit } from '../printed-unit.ts';
import type { Evidence, EvidenceCell } from '../types.ts';
import { sameElements } from './same-elements.ts';

/**
 * The cell that prints, for the same group as a rate, how many there are of what it is per (inhabitants for
 * NOK/inhabitant), or of what it counts: of the same element or of none, from the rate's own table where it stands
 * there. Savings are differences between states, not what a rate counts.
 */
export function findCounted(
  evidence: Evidence,
  rate: EvidenceCell,
  wanted: { readonly counted: string; readonly group: string | undefined; readonly state: string | undefined },
): EvidenceCell | undefined {
  const candidates = evidence.cells.filter((cell) => {
    const unit = printedUnit(cell.unit);
    return (
      cell.id !== rate.id &&
      unit.per === undefined &&
      unit.counted === wanted.counted &&
      cell.measure !== undefined &&
      !cell.measure.startsWith('saving') &&
      cell.group === wanted.group &&
      cell.state === wanted.state &&
      (cell.scope === undefined || cell.scope === rate.scope) &&
      cell.year === rate.year &&
      (cell.elements.length === 0 || sameElements(cell, rate))
    );
  });
  return candidates.find(({ table }) => table === rate.table) ?? candidates[0];
}
