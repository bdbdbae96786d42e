import type { AssumptionSet } from '../assumptions/index.ts';
import { refuse, type Refusal } from '../errors/index.ts';
import { factsOf } from './facts-of.ts';
import { isValidIn } from './is-valid-in.ts';
import { predecessorsOf } from './predecessors-of.ts';
import { sizeGroupOf } from './size-group-of.ts';
import { successorsOf } from './successors-of.ts';
import type { Municipality, Participant, ReferenceData } from './types.ts';

/**
 * The municipalities of an analysis, in the order asked for, with the year's population and the size group it gives.
 *
 * Everything wrong is returned at once, so that it can be put right at once; with any refusal there is no analysis.
 * Assumption: organisations/size-group-boundaries. Refuses with: municipalities-missing, municipality-repeated,
 * organisation-unknown, organisation-retired (with what the number had become by the year), organisation-not-yet (with
 * what it was to be made of), population-missing (with the years there are).
 */
export function participantsFor(
  { numbers, year }: { readonly numbers: readonly string[]; readonly year: number },
  reference: ReferenceData,
  assumptions: AssumptionSet,
): { readonly participants: readonly Participant[]; readonly refusals: readonly Refusal[] } {
  const participants: Participant[] = [];
  const refusals: Refusal[] = [];
  if (numbers.length === 0) refusals.push(refuse('municipalities-missing', {}));
  const byNumber = new Map(reference.municipalities.map((municipality) => [municipality.number, municipality]));
  const begins = reference.municipalities.reduce(
    (first, { validFrom }) => (validFrom < first ? validFrom : first),
    reference.municipalities[0]?.validFrom ?? '',
  );
  const seen = new Set<string>();
  for (const number of numbers) {
    const municipality = byNumber.get(number);
    if (municipality === undefined) {
      refusals.push(refuse('organisation-unknown', { number }));
      continue;
    }
    const { name } = municipality;
    if (seen.has(number)) {
      refusals.push(refuse('municipality-repeated', { number, name }));
      continue;
    }
    seen.add(number);
    const population = municipality.population[year];
    // Before the series begins nothing is known of numbers, so the years are what is missing.
    const known = isValidIn(municipality, year) || `${year}-01-01` < begins;
    if (known && population !== undefined) {
      participants.push({
        number,
        name,
        year,
        population,
        group: sizeGroupOf(population, assumptions),
        languageForm: factsOf(municipality, year).languageForm,
      });
    } else if (known) {
      refusals.push(refuse('population-missing', { number, name, year, years: Object.keys(municipality.population) }));
    } else {
      refusals.push(notInYear(municipality, year, reference));
    }
  }
  return { participants, refusals };
}

function notInYear(municipality: Municipality, year: number, reference: ReferenceData): Refusal {
  const { number, name, validFrom, validTo } = municipality;
  const named = (others: readonly { readonly number: string }[]): readonly string[] =>
    others.map((other) => {
      const of = reference.municipalities.find((candidate) => candidate.number === other.number);
      return of === undefined ? other.number : `${of.number} ${of.name}`;
    });
  if (validTo !== null && validTo <= `${year}-01-01`) {
    return refuse('organisation-retired', {
      number,
      name,
      year,
      lastYear: yearOf(validTo) - 1,
      successors: named(successorsOf({ number, date: `${year}-01-01` }, reference)),
    });
  }
  return refuse('organisation-not-yet', {
    number,
    name,
    year,
    firstYear: yearOf(validFrom),
    predecessors: named(predecessorsOf({ number, year }, reference)),
  });
}

function yearOf(date: string): number {
  return Number(date.split('-')[0]);
}
