import { fromReference, type ReferenceInput } from '../explain/index.ts';
import type { Participant } from '../organisations/index.ts';

/** A municipality's inhabitants in its year, as the input `population` with the row it was read from. */
export function populationInput(participant: Participant): ReferenceInput<'population'> {
  return fromReference('population', {
    dataset: 'population',
    row: `${participant.number}/${participant.year}`,
    value: participant.population,
    unit: 'inhabitants',
  });
}
