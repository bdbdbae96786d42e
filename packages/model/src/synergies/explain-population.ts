import type { MunicipalityCosts } from '../costs/index.ts';
import { explainedSum, type Explained } from '../explain/index.ts';
import { populationOf } from './population-of.ts';

/** Σ of the participants' inhabitants. */
export function explainPopulation(costs: readonly MunicipalityCosts[]): Explained {
  return explainedSum(
    'synergies/inhabitants-together',
    'inhabitants',
    costs.map((body) => populationOf(body.participant)),
  );
}
