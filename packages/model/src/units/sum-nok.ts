import { nok, type Nok } from './money.ts';

/** a₁ + a₂ + … in kroner; nothing sums to 0. */
export function sumNok(amounts: Iterable<number>): Nok {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return nok(sum);
}
