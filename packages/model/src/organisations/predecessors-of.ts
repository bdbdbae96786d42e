import { municipalitiesIn } from './municipalities-in.ts';
import { successorsOf, type Successor } from './successors-of.ts';
import type { ReferenceData } from './types.ts';

/**
 * The numbers of a year that a later number is made of, each with the share of its inhabitants that went there. A
 * number that held then as well is its own predecessor.
 *
 * @example predecessorsOf({ number: '1875', year: 2014 }, reference) // 1849: 1, 1850: 0.5388
 */
export function predecessorsOf(
  { number, year }: { readonly number: string; readonly year: number },
  reference: ReferenceData,
): readonly Successor[] {
  const held = reference.municipalities.find((municipality) => municipality.number === number);
  if (held === undefined) return [];
  const date = lastDayOf(held.validTo);
  return municipalitiesIn(year, reference).flatMap((old) =>
    successorsOf({ number: old.number, date, after: `${year}-01-01` }, reference)
      .filter((successor) => successor.number === number)
      .map((successor) => ({ ...successor, number: old.number })),
  );
}

const FAR_AHEAD = '9999-01-01';

/** The day before it no longer held, as a text that sorts before that day. */
function lastDayOf(validTo: string | null): string {
  return validTo === null ? FAR_AHEAD : validTo.slice(0, -1);
}
