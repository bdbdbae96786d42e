import { populationInput } from '../costs/index.ts';
import { explained, fromFormula, type Explained } from '../explain/index.ts';
import type { Measured } from './types.ts';

/** measured cost ÷ inhabitants, as a figure that opens to the body's own rows. */
export function explainPerInhabitant(body: Measured): Explained {
  return explained('benchmarks/per-inhabitant', 'NOK/inhabitant', divide, [
    fromFormula('measuredCost', body.explained),
    populationInput(body.participant),
  ]);
}

function divide(values: { readonly measuredCost: number; readonly population: number }): number {
  return values.measuredCost / values.population;
}
