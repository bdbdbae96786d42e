import type { AssumptionSet } from '../assumptions/index.ts';
import { explained, fromAssumption, type Explained } from '../explain/index.ts';

/**
 * wantedIndex ÷ ownIndex: what an amount in one year's kroner is multiplied by to be in another's.
 *
 * Assumption: costs/municipal-deflator.<year>; throws AssumptionMissing for a year that it lacks.
 */
export function deflatorFactor(
  request: { readonly fromYear: number; readonly toYear: number },
  set: AssumptionSet,
): Explained {
  return explained(
    'costs/deflator-factor',
    'factor',
    (values: { readonly ownIndex: number; readonly wantedIndex: number }) => values.wantedIndex / values.ownIndex,
    [
      fromAssumption('ownIndex', set, 'costs/municipal-deflator', request.fromYear),
      fromAssumption('wantedIndex', set, 'costs/municipal-deflator', request.toYear),
    ],
  );
}
