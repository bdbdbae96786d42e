import { valueOf, type AssumptionSet } from '../assumptions/index.ts';

/** The year whose kroner every estimate is in. Assumption: costs/price-year. */
export function priceYearOf(set: AssumptionSet): number {
  return valueOf(set, 'costs/price-year');
}
