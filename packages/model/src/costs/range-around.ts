import { nok, type NokRange } from '../units/index.ts';

/** value − |value| × low … value + |value| × high, in kroner. */
export function rangeAround(value: number, spread: { readonly low: number; readonly high: number }): NokRange {
  const size = Math.abs(value);
  return { nok: nok(value), low: nok(value - size * spread.low), high: nok(value + size * spread.high) };
}
