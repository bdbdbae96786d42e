import type { AssumptionSet, CellId } from './types.ts';

/** The set with one changed cell, or all of them, as the files have it. */
export function putBack(set: AssumptionSet, cell?: CellId): AssumptionSet {
  const cells = new Map(set.cells);
  const changed = new Map(set.changed);
  for (const [id, was] of set.changed) {
    if (cell !== undefined && id !== cell) continue;
    cells.set(id, was);
    changed.delete(id);
  }
  return { ...set, cells, changed };
}
