import type { AssumptionId, AssumptionSet } from './types.ts';
import { uncertain } from './uncertain.ts';

/** The most likely value of one cell. Throws AssumptionMissing (a programmer's mistake) with the cell's id. */
export function valueOf(set: AssumptionSet, assumption: AssumptionId, ...path: readonly (string | number)[]): number {
  return uncertain(set, assumption, ...path).value;
}
