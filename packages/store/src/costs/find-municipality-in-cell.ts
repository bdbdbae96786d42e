import type { AssumptionSet } from '@samvirke/model/assumptions';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { foldName, isValidIn, participantsFor, type Municipality, type Participant, type ReferenceData } from '@samvirke/model/organisations';

export type FoundMunicipality =
  | { readonly participant: Participant; readonly zeroRestored: boolean; readonly refusal?: undefined }
  | { readonly participant?: undefined; readonly refusal: Refusal };

const NUMBER_LENGTH = 4;

/**
 * The municipality that a cell names in a year: `0604`, `604` (the zero that a spreadsheet took), `Kongsberg`,
 * `Kongsberg kommune`, `0604 Kongsberg`, `Våler (Østfold)`.
 *
 * Refused: organisation-unknown; organisation-ambiguous for a name that several have in the year; and what
 * participantsFor refuses: another year's number, with those who have its area then, and a year without inhabitants.
 */
export function findMunicipalityInCell(
  written: string,
  year: number,
  { reference, assumptions }: { readonly reference: ReferenceData; readonly assumptions: AssumptionSet },
): FoundMunicipality {
  const value = written.replace(/\s+/gu, ' ').trim();
  const digits = /^(?:k-?)?(\d{3,4})(?:\D.*)?$/i.exec(value)?.[1] ?? /^\D+[\s(,-](\d{4})\)?$/.exec(value)?.[1];
  let number = digits?.padStart(NUMBER_LENGTH, '0');
  if (number === undefined) {
    const named = findNamed(value, reference);
    const then = named.filter((one) => isValidIn(one, year));
    if (then.length > 1) {
      return { refusal: refuse('organisation-ambiguous', { value, candidates: then.map((one) => `${one.number} ${one.name} (${one.county})`) }) };
    }
    const [found] = then.length === 1 ? then : named.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom));
    number = found?.number;
  }
  if (number === undefined) return { refusal: refuse('organisation-unknown', { number: value }) };
  const { participants, refusals } = participantsFor({ numbers: [number], year }, reference, assumptions);
  const [participant] = participants;
  if (participant) return { participant, zeroRestored: digits !== undefined && digits.length < NUMBER_LENGTH };
  const [refusal = refuse('organisation-unknown', { number: value })] = refusals;
  return { refusal: refusal.code === 'organisation-unknown' ? refuse('organisation-unknown', { number: value }) : refusal };
}

function findNamed(value: string, reference: ReferenceData): readonly Municipality[] {
  const name = foldName(value.replace(/\s+(kommune|herad|suohkan|tjïelte|municipality)$/i, ''));
  if (name === '') return [];
  return namesIn(reference).get(name) ?? [];
}

/** A table may name thousands of places: the names are folded once for each set of reference data. */
const folded = new WeakMap<ReferenceData, ReadonlyMap<string, readonly Municipality[]>>();

function namesIn(reference: ReferenceData): ReadonlyMap<string, readonly Municipality[]> {
  const known = folded.get(reference);
  if (known) return known;
  const names = new Map<string, Municipality[]>();
  for (const municipality of reference.municipalities) {
    for (const name of new Set(namesOf(municipality).map(foldName))) {
      const bearers = names.get(name);
      if (bearers) bearers.push(municipality);
      else names.set(name, [municipality]);
    }
  }
  folded.set(reference, names);
  return names;
}

function namesOf({ name, otherNames = [], county }: Municipality): readonly string[] {
  // «Nordreisa - Ráisa - Raisi» is known by each of its names too, and namesakes by their county.
  return [name, `${name} ${county}`, ...name.split(/\s+-\s+/), ...otherNames];
}
