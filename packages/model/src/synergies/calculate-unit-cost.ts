import { calculateCurveWeights } from './calculate-curve-weights.ts';
import { calculateMiddleSlope } from './calculate-middle-slope.ts';
import type { CurvePoints } from './types.ts';

/**
 * Kroner per inhabitant and year at a size, by the calibrated curve of one element.
 *
 * Monotone cubic Hermite (PCHIP) in ln(inhabitants) through the three group means; outside them the end's mean,
 * tilted by `slopeBelow` or `slopeAbove` (share per unit of the logarithm, likely 0: nothing is known there).
 * Never below 0. Source: nexia-2016-municipal, figures 7, 10, 12 and 14; the curve between them is ours.
 */
export function calculateUnitCost(points: CurvePoints, population: number): number {
  const { costSmall, costMedium, costLarge, sizeSmall, sizeMedium, sizeLarge } = points;
  const weights = calculateCurveWeights(population, points);
  const slope = calculateMiddleSlope(
    Math.log(sizeMedium / sizeSmall),
    costMedium - costSmall,
    Math.log(sizeLarge / sizeMedium),
    costLarge - costMedium,
  );
  const along =
    weights.small * costSmall + weights.medium * costMedium + weights.large * costLarge + weights.slope * slope;
  const tilt = 1 + weights.below * points.slopeBelow + weights.above * points.slopeAbove;
  return Math.max(0, along * tilt);
}
