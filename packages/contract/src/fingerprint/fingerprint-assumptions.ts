import type { AssumptionSet } from '@samvirke/model/assumptions';
import { fingerprintOf } from './fingerprint-of.ts';

/**
 * The control code of a set of assumptions: of every cell with its likely value, range and distribution, changes
 * laid over. Two sets with the same numbers have the same code, whichever day they were asked for and however the
 * numbers came to be the same; labels and sources don't count.
 */
export function fingerprintAssumptions(set: AssumptionSet): string {
  const cells: Record<string, readonly (number | string | null)[]> = {};
  for (const [cell, { value, low = value, high = value, distribution }] of set.cells) {
    cells[cell] = [value, low, high, low < high ? (distribution ?? 'triangular') : null];
  }
  return fingerprintOf(cells);
}
