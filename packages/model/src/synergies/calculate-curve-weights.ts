import type { CurveWeights, MeanSizes } from './types.ts';

/**
 * Where a population lies on the curve: how much each group mean and the slope in the middle count there.
 *
 * A cubic Hermite curve in ln(inhabitants) through the groups' mean sizes, with slope 0 at both ends and flat outside
 * them. The weights depend on sizes only, so draws that change the costs use the same ones again.
 */
export function calculateCurveWeights(population: number, sizes: MeanSizes): CurveWeights {
  const { sizeSmall, sizeMedium, sizeLarge } = sizes;
  if (population <= sizeSmall) {
    return { small: 1, medium: 0, large: 0, slope: 0, below: Math.log(sizeSmall / Math.max(1, population)), above: 0 };
  }
  if (population >= sizeLarge) {
    return { small: 0, medium: 0, large: 1, slope: 0, below: 0, above: Math.log(population / sizeLarge) };
  }
  const lower = population < sizeMedium;
  const from = lower ? sizeSmall : sizeMedium;
  const length = Math.log((lower ? sizeMedium : sizeLarge) / from);
  const t = Math.log(population / from) / length;
  const towards = t * t * (3 - 2 * t);
  return {
    small: lower ? 1 - towards : 0,
    medium: lower ? towards : 1 - towards,
    large: lower ? 0 : towards,
    slope: lower ? t * t * (t - 1) * length : t * (1 - t) * (1 - t) * length,
    below: 0,
    above: 0,
  };
}
