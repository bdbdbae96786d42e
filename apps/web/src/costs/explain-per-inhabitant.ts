import type { MunicipalityCosts } from '@samvirke/model/costs';
import { explained, fromFormula, type Explained } from '@samvirke/model/explain';
import { explainPopulation } from '@samvirke/model/synergies';

/** cost ÷ inhabitants of all who take part, NOK per inhabitant; no assumption of its own. */
export function explainPerInhabitant(total: Explained, costs: readonly MunicipalityCosts[]): Explained {
  return explained('synergies/cost-per-inhabitant', 'NOK/inhabitant', (values) => values.cost / values.population, [
    fromFormula('cost', total),
    fromFormula('population', explainPopulation(costs)),
  ]);
}
