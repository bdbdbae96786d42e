import { ore, type Ore } from './money.ts';

/** a₁ + a₂ + … in whole øre. Throws a RangeError where the sum leaves the safe integers (2^53 øre). */
export function sumOre(amounts: Iterable<Ore>): Ore {
  let sum = 0;
  for (const amount of amounts) sum = ore(sum + amount);
  return ore(sum);
}
