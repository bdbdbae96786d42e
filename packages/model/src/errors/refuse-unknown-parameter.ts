import { nearestWord } from './nearest-word.ts';
import { refuse } from './refuse.ts';
import type { Refusal } from './types.ts';

/** Enough to find the right one among; a longer list is in the API's description. */
const MOST_TOLD = 12;

/**
 * That a parameter isn't one of those there are: the one that was most likely meant, or all where none is near.
 *
 * @example refuseUnknownParameter('organisaton', ['kind', 'organisation']) // figures: { parameter: 'organisaton', known: ['organisation'] }
 */
export function refuseUnknownParameter(parameter: string, known: Iterable<string>): Refusal {
  const names = [...known];
  // Where it stands in something else, its own name is what was misspelt.
  const near = nearestWord(parameter.split('.').at(-1) ?? parameter, names);
  const told = near === undefined ? names.slice(0, MOST_TOLD) : [near];
  return refuse('parameter-unknown', { parameter, known: told.length === 0 ? ['–'] : told }, { parameter });
}
