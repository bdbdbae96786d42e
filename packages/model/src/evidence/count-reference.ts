import type { AssumptionSet } from '../assumptions/index.ts';
import { municipalitiesIn, sizeGroupOf, type ReferenceData } from '../organisations/index.ts';
import type { ReferenceCounts } from './types.ts';

/**
 * How many municipalities and inhabitants each size group had on 1 January of a year, by data/reference. A municipality
 * without a population that year is counted in none. Assumption: organisations/size-group-boundaries.
 */
export function countReference(
  asked: { readonly reference: ReferenceData; readonly year: number },
  assumptions: AssumptionSet,
): ReferenceCounts {
  const counts = {
    small: { municipalities: 0, inhabitants: 0 },
    medium: { municipalities: 0, inhabitants: 0 },
    large: { municipalities: 0, inhabitants: 0 },
  };
  for (const municipality of municipalitiesIn(asked.year, asked.reference)) {
    const population = municipality.population[asked.year];
    if (population === undefined) continue;
    const count = counts[sizeGroupOf(population, assumptions)];
    count.municipalities += 1;
    count.inhabitants += population;
  }
  return counts;
}
