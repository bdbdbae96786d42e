import { intervalsMeet, type Interval } from './interval.ts';
import type { Evidence, Reason } from './types.ts';

/**
 * Why a recomputed figure is not the published one: rounding of the inputs where the two intervals meet; else the
 * disagreement that is described for the cell; else nobody knows.
 */
export function explainReason(
  evidence: Evidence,
  compared: { readonly cells: readonly string[]; readonly given: Interval; readonly printed: Interval },
): Exclude<Reason, 'exact'> {
  if (intervalsMeet(compared.given, compared.printed)) return 'input-rounding';
  const known = evidence.disagreements.find((disagreement) => compared.cells.some((cell) => disagreement.cells.includes(cell)));
  return known ? `documented:${known.key}` : 'unexplained';
}
