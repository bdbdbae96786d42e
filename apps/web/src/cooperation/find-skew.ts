import type { Outcomes } from '@samvirke/model/business-cases';

/** Of the distance between the 10th and the 90th percentile: nearer than this the likely value and the middle are as good as one. */
const CLEARLY = 0.15;

/** Where the middle of the draws lies clearly to one side of the value at likely assumptions, which side; else null. */
export function findSkew(likely: number, { p10, p50, p90 }: Outcomes['presentValue']): 'worse' | 'better' | null {
  const apart = p50 - likely;
  if (apart === 0 || Math.abs(apart) < CLEARLY * (p90 - p10)) return null;
  return apart < 0 ? 'worse' : 'better';
}
