import type { AssumptionSet } from '../assumptions/index.ts';
import { ELEMENTS, type Element } from '../costs/index.ts';
import { explained, explainedSum, fromAssumption, fromFormula, type Explained } from '../explain/index.ts';
import type { SizeGroup } from '../organisations/index.ts';

/**
 * What a size group's mean is per inhabitant, as published: what anybody can be held against without measured bodies.
 *
 * telecom, basicOperations, lineOfBusiness: costs/unit-cost.<group>.<element>. staff: costs/cost-per-fte ÷
 * costs/inhabitants-per-fte.<group>. all: their sum. Kroner of costs/price-year. Source: nexia-2016-municipal 3.1–3.4.
 */
export function publishedMean({ group, element }: { readonly group: SizeGroup; readonly element: Element | 'all' }, set: AssumptionSet): Explained {
  if (element === 'all') {
    const parts = ELEMENTS.map((one) => fromFormula(one, publishedMean({ group, element: one }, set)));
    return explainedSum('benchmarks/published-together', 'NOK/inhabitant', parts);
  }
  if (element === 'staff') {
    return explained('benchmarks/published-staff', 'NOK/inhabitant', calculateStaffPerInhabitant, [
      fromAssumption('costPerFte', set, 'costs/cost-per-fte'),
      fromAssumption('inhabitantsPerFte', set, 'costs/inhabitants-per-fte', group),
    ]);
  }
  return explainedSum('benchmarks/published', 'NOK/inhabitant', [fromAssumption('unitCost', set, 'costs/unit-cost', group, element)]);
}

function calculateStaffPerInhabitant(values: { readonly costPerFte: number; readonly inhabitantsPerFte: number }): number {
  return values.costPerFte / values.inhabitantsPerFte;
}
