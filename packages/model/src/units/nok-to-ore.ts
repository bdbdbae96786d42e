import { ore, type Ore } from './money.ts';

const ORE_PER_NOK = 100;

/** Kroner as whole øre, rounded to the nearest. Throws a RangeError above 2^53 øre. */
export function nokToOre(amount: number): Ore {
  // + 0 makes −0 into 0: −0.001 kr is nothing, not minus nothing.
  return ore(Math.round(amount * ORE_PER_NOK) + 0);
}
