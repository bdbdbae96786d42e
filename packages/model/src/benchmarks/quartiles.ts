import { median, quantile } from '../units/index.ts';
import type { Quartiles } from './types.ts';

const LOWER = 0.25;
const UPPER = 0.75;

/** The values a quarter, half and three quarters of the way up, by definition 7 (units/quantile). */
export function quartiles(values: readonly number[]): Quartiles {
  return { lower: quantile(values, LOWER), median: median(values), upper: quantile(values, UPPER) };
}
