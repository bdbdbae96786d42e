import type { Municipality, MunicipalityFacts } from './types.ts';

/**
 * What a number was like in a year: the newest facts that are not from after it, else the oldest there are. A number
 * that lived through a merger (1103 Stavanger in 2020) has other facts in 2014 than today.
 */
export function factsOf(municipality: Municipality, year: number): Omit<MunicipalityFacts, 'asOf'> {
  const day = `${year}-01-01`;
  const newestFirst = [{ ...municipality, asOf: municipality.asOf ?? municipality.validFrom }, ...(municipality.earlier ?? [])];
  const facts = newestFirst.find(({ asOf }) => asOf <= day) ?? newestFirst.at(-1) ?? municipality;
  const { languageForm, areaKm2, coordinate, kostraGroup, centrality } = facts;
  return { languageForm, areaKm2, coordinate, kostraGroup, centrality };
}
