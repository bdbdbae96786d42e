/**
 * The share of a municipality's ICT staff that can really be taken out in a year.
 *
 * The least of what is saved and what local presence leaves (1 − least local FTE ÷ FTE), times what is in place, and
 * never more than have left by themselves. Where the cooperation costs more staff, that comes at once.
 * Assumptions: business-cases/minimum-local-fte, staff-turnover.
 */
export function calculateReleasedShare(values: {
  readonly savedShare: number;
  readonly inPlace: number;
  readonly turnoverShare: number;
  readonly minimumLocalFte: number;
  readonly fte: number;
}): number {
  if (values.savedShare <= 0) return values.savedShare * values.inPlace;
  // Nothing must be kept and nothing is there: 0 ÷ 0 limits nothing.
  const kept = values.minimumLocalFte > 0 ? values.minimumLocalFte / values.fte : 0;
  const localLimit = Math.max(0, 1 - kept);
  return Math.min(Math.min(values.savedShare, localLimit) * values.inPlace, values.turnoverShare);
}
