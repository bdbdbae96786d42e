import { fromReference, type ReferenceInput } from '../explain/index.ts';
import type { Participant } from '../organisations/index.ts';

/** A participant's inhabitants, as the input of a formula, from data/reference. */
export function populationOf(participant: Participant): ReferenceInput<'population'> {
  return fromReference('population', {
    dataset: 'population',
    row: `${participant.number}/${participant.year}`,
    value: participant.population,
    unit: 'inhabitants',
  });
}
