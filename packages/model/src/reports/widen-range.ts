import { nok, type NokRange } from '../units/index.ts';

/**
 * Low, likely and high from percentiles of draws: widened where need be, so that the likely value, which isn't a
 * percentile, lies between them.
 */
export function widenRange(likely: number, drawn: { readonly p10: number; readonly p90: number }): NokRange {
  return { low: nok(Math.min(drawn.p10, likely)), nok: nok(likely), high: nok(Math.max(drawn.p90, likely)) };
}
