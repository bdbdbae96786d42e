import type { AssumptionSet } from '../assumptions/index.ts';
import { explained, fromAssumption, fromFormula, type Explained } from '../explain/index.ts';
import { inPricesOf, nok } from '../units/index.ts';

/**
 * amount × wantedIndex ÷ ownIndex: an amount in the kroner of another year, by the municipal deflator.
 *
 * In one and the same year the figure is handed back as it is. Assumption: costs/municipal-deflator.<year>; throws
 * AssumptionMissing for a year that it lacks (priceYears says which it has).
 */
export function deflate(
  request: { readonly amount: Explained; readonly fromYear: number; readonly toYear: number },
  set: AssumptionSet,
): Explained {
  if (request.fromYear === request.toYear) return request.amount;
  return explained('costs/deflate', request.amount.unit, calculateDeflated, [
    fromFormula('amount', request.amount),
    fromAssumption('ownIndex', set, 'costs/municipal-deflator', request.fromYear),
    fromAssumption('wantedIndex', set, 'costs/municipal-deflator', request.toYear),
  ]);
}

function calculateDeflated(values: {
  readonly amount: number;
  readonly ownIndex: number;
  readonly wantedIndex: number;
}): number {
  return inPricesOf(nok(values.amount), values);
}
