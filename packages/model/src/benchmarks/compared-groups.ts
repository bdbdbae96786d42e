import type { AssumptionSet } from '../assumptions/index.ts';
import type { OrganisationKind } from '../access/index.ts';
import { factsOf, findMunicipality, sizeGroupOf, type ReferenceData } from '../organisations/index.ts';

export interface ComparedBody {
  readonly kind: OrganisationKind;
  /** Null for what isn't a municipality. */
  readonly municipalityNumber: string | null;
  readonly inhabitants: number | null;
  readonly year: number;
}

/**
 * The standard groups a body is compared in, nearest first: KOSTRA group, size group and county for a municipality, its
 * sort, and all. One that isn't known (a KOSTRA group) is left out.
 */
export function comparedGroups({ kind, municipalityNumber, inhabitants, year }: ComparedBody, reference: ReferenceData, assumptions: AssumptionSet): readonly string[] {
  const wide = [`kind:${kind}`, 'all'];
  if (kind !== 'municipality') return wide;
  const municipality = municipalityNumber === null ? undefined : findMunicipality(municipalityNumber, reference);
  const kostraGroup = municipality ? factsOf(municipality, year).kostraGroup.class : null;
  return [
    ...(kostraGroup === null ? [] : [`kostra:${kostraGroup}`]),
    ...(inhabitants === null ? [] : [`size:${sizeGroupOf(inhabitants, assumptions)}`]),
    ...(municipality ? [`county:${municipality.countyNumber}`] : []),
    ...wide,
  ];
}
