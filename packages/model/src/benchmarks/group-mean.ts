import { populationInput } from '../costs/index.ts';
import { explained, explainedSum, fromFormula, type Explained } from '../explain/index.ts';
import type { Measured } from './types.ts';

/**
 * Σ cost ÷ Σ inhabitants of the measured bodies: kroner per inhabitant, each body by its size.
 *
 * Not the mean of the bodies' own ratios, in which the smallest weighs as much as the largest: this one times the
 * inhabitants is the cost (nexia-2016-municipal 1.2). Throws a RangeError on no inhabitants.
 */
export function groupMean(measured: readonly Measured[]): Explained {
  const cost = explainedSum(
    'benchmarks/measured-together',
    'NOK/year',
    measured.map((body) => fromFormula(body.participant.number, body.explained)),
  );
  const population = explainedSum(
    'benchmarks/inhabitants-measured',
    'inhabitants',
    measured.map(({ participant }) => ({ ...populationInput(participant), name: participant.number })),
  );
  if (!(population.value > 0)) throw new RangeError('a mean per inhabitant needs inhabitants');
  return explained(
    'benchmarks/group-mean',
    'NOK/inhabitant',
    (values: { readonly measuredCost: number; readonly measuredPopulation: number }) =>
      values.measuredCost / values.measuredPopulation,
    [fromFormula('measuredCost', cost), fromFormula('measuredPopulation', population)],
  );
}
