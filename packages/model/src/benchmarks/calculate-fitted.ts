import type { FittedCurve } from './types.ts';

/** e^(constant + exponent × ln population): kroner per inhabitant on a fitted curve. */
export function calculateFitted(curve: Pick<FittedCurve, 'constant' | 'exponent'>, population: number): number {
  return Math.exp(curve.constant + curve.exponent * Math.log(population));
}
