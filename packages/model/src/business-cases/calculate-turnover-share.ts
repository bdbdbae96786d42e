/** The middle of the year stands for the year. */
const MIDDLE = 0.5;

/**
 * The share of today's ICT staff that have left by themselves by the middle of year `index`, counted from when the
 * common organisation runs: 1 − (1 − turnover) ^ years (business-cases/staff-turnover).
 */
export function calculateTurnoverShare(values: {
  readonly staffTurnover: number;
  readonly organisationReady: number;
  readonly index: number;
}): number {
  const years = Math.max(0, values.index - MIDDLE - values.organisationReady);
  return 1 - (1 - values.staffTurnover) ** years;
}
