import { nok, type Nok } from './money.ts';

/**
 * The equal yearly amount that pays a principal with interest: principal × rate ÷ (1 − (1 + rate)^−years).
 *
 * At rate 0: principal ÷ years. Paid at the end of each year. Throws a RangeError where years isn't above 0.
 *
 * @example annuity(nok(1_000_000), 0.04, 10) // 123 290.94
 */
export function annuity(principal: Nok, rate: number, years: number): Nok {
  if (!(years > 0)) throw new RangeError(`nothing is paid over ${years} years`);
  if (!(rate > -1)) throw new RangeError(`not a rate: ${rate}`);
  // So little interest that its product with the principal loses its digits is none.
  if (Math.abs(rate) < 1e-12) return nok(principal / years);
  // expm1 and log1p keep their digits where the rate is small.
  return nok((principal * rate) / -Math.expm1(-years * Math.log1p(rate)));
}
