/**
 * What one municipality saves a year on one element by being part of something larger, by the curve.
 *
 * gate × realised share × cost × (1 − unit cost at the size together ÷ unit cost at its own size). Kroner a year;
 * negative where the larger size costs more per inhabitant, and never more than the cost. A share of the cost and not
 * of the gap in kroner, so that a body whose own figure is under the curve isn't said to save more than its share.
 */
export function calculateCurveSavingOf(values: {
  readonly gate: number;
  readonly realisedShare: number;
  readonly cost: number;
  readonly unitCostTogether: number;
  readonly unitCostAlone: number;
}): number {
  if (values.unitCostAlone <= 0) return 0;
  return values.gate * values.realisedShare * values.cost * (1 - values.unitCostTogether / values.unitCostAlone);
}
