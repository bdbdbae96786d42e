import type { Evidence, EvidenceCell, QuantityReference } from './types.ts';

/** Every cell that prints a quantity, in the order of the report. `scope: any` matches any sample. */
export function matchCells(evidence: Evidence, quantity: QuantityReference): EvidenceCell[] {
  return evidence.cells.filter(
    (cell) =>
      cell.measure === quantity.measure &&
      cell.group === quantity.group &&
      cell.state === quantity.state &&
      (quantity.scope === 'any' ? cell.scope !== undefined : cell.scope === quantity.scope) &&
      (quantity.element === undefined
        ? cell.elements.length === 0
        : cell.elements.length === 1 && cell.elements[0] === quantity.element),
  );
}
