import { AssumptionMissing } from './assumption-missing.ts';
import { cellId } from './cell-id.ts';
import type { AssumptionId, AssumptionSet, UncertainValue } from './types.ts';

/** One cell with its range. Throws AssumptionMissing (a programmer's mistake) with the cell's id. */
export function uncertain(
  set: AssumptionSet,
  assumption: AssumptionId,
  ...path: readonly (string | number)[]
): UncertainValue {
  const cell = cellId(assumption, ...path);
  const value = set.cells.get(cell);
  if (value === undefined) throw new AssumptionMissing(cell, set.date);
  return value;
}
