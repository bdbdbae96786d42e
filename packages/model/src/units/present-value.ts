import { nok, type Nok } from './money.ts';

/**
 * Σ flow_t ÷ (1 + rate)^t, t from 0 (the year of the decision, which isn't discounted).
 *
 * Flows in kroner of one price year, a real rate per year. The instruction of R-109 has the same formula.
 *
 * @example presentValue([-100, 104], 0.04) // 0
 */
export function presentValue(flows: Iterable<number>, rate: number): Nok {
  if (!(rate > -1)) throw new RangeError(`not a rate of discount: ${rate}`);
  let value = 0;
  let factor = 1;
  for (const flow of flows) {
    value += flow / factor;
    factor *= 1 + rate;
  }
  return nok(value);
}
