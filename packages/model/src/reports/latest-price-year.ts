import type { AssumptionSet } from '../assumptions/index.ts';
import { priceYears } from '../costs/index.ts';

/** The year whose kroner are today's: the last in the deflator that isn't after the assumptions' date. */
export function latestPriceYear(set: AssumptionSet): number {
  const now = Number.parseInt(set.date);
  const known = priceYears(set);
  const notAfter = known.filter((year) => year <= now);
  return notAfter.at(-1) ?? known[0]!;
}
