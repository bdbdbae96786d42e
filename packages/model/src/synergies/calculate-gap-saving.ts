/**
 * What closing a share of the gap to another unit cost saves a year.
 *
 * gate × share closed × (unit cost − unit cost it is drawn towards) × inhabitants. Negative for a body that already
 * lies below.
 */
export function calculateGapSaving(values: {
  readonly gate: number;
  readonly shareClosed: number;
  readonly unitCost: number;
  readonly unitCostTowards: number;
  readonly population: number;
}): number {
  return values.gate * values.shareClosed * (values.unitCost - values.unitCostTowards) * values.population;
}
