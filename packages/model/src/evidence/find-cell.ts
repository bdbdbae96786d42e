import type { Evidence, EvidenceCell } from './types.ts';

/** The printed number at `figure-7/small.costNok` or `text/ict-share`. Throws a RangeError on an id that no cell has. */
export function findCell(evidence: Evidence, id: string): EvidenceCell {
  const cell = evidence.cells.find((cell) => cell.id === id);
  if (!cell) throw new RangeError(`no cell ${id} in ${evidence.report.key}`);
  return cell;
}
