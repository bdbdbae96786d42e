import { valueOf, type AssumptionSet } from '../assumptions/index.ts';
import { distanceKm } from './distance-km.ts';
import { factsOf } from './facts-of.ts';
import { isValidIn } from './is-valid-in.ts';
import { predecessorsOf } from './predecessors-of.ts';
import { successorsOf } from './successors-of.ts';
import type { Cooperation, Municipality, Participant, ReferenceData } from './types.ts';

export interface NearestCooperation {
  readonly cooperation: Cooperation;
  /** Inhabitants of its members in the year, those that ask left out if they are in it. */
  readonly population: number;
  /** The members by the numbers of the year. */
  readonly members: readonly Municipality[];
  /** From the middle of those that ask to the middle of the members, as the crow flies. */
  readonly distanceKm: number;
}

/** The numbers that cooperations in data/reference are written in. */
const MEMBERS_AS_OF = 2014;

/**
 * The nearest cooperation that the participants could join: one that was there in the year by a source that says so,
 * that isn't just themselves, and whose middle (mean coordinate of the members) lies nearest to theirs, within
 * organisations/joinable-distance. Null where none is known; the list isn't complete.
 *
 * Members stand by the numbers of 2014 and are followed to those of the year.
 */
export function nearestCooperation(
  { participants, year }: { readonly participants: readonly Pick<Participant, 'number'>[]; readonly year: number },
  reference: ReferenceData,
  assumptions: AssumptionSet,
): NearestCooperation | null {
  const byNumber = new Map(reference.municipalities.map((municipality) => [municipality.number, municipality]));
  const asking = new Set(participants.map(({ number }) => number));
  const here = middle(
    [...asking].flatMap((number) => byNumber.get(number) ?? []),
    year,
  );
  if (here === null) return null;
  const within = valueOf(assumptions, 'organisations/joinable-distance');

  const candidates = reference.cooperations.flatMap((cooperation): readonly NearestCooperation[] => {
    if (cooperation.evidence === 'weak' || !wasThere(cooperation, year)) return [];
    const members = membersIn(cooperation, year, reference).flatMap((number) => byNumber.get(number) ?? []);
    const inIt = new Set(members.map(({ number }) => number));
    if ([...asking].every((number) => inIt.has(number))) return [];
    const others = members.filter(({ number }) => !asking.has(number));
    const there = middle(members, year);
    const inhabitants = others.map(({ population }) => population[year]);
    if (there === null || others.length === 0 || inhabitants.some((count) => count === undefined)) return [];
    return [
      {
        cooperation,
        members,
        population: inhabitants.reduce<number>((sum, count) => sum + (count ?? 0), 0),
        distanceKm: distanceKm(here, there),
      },
    ];
  });
  return candidates
    .filter((candidate) => candidate.distanceKm <= within)
    .reduce<NearestCooperation | null>((nearest, candidate) => (nearest === null || candidate.distanceKm < nearest.distanceKm ? candidate : nearest), null);
}

/** A start or an end that no source tells doesn't exclude it. */
function wasThere({ from, to }: Cooperation, year: number): boolean {
  return (from === null || from < `${year + 1}-01-01`) && (to === null || to > `${year}-01-01`);
}

function membersIn({ members }: Cooperation, year: number, reference: ReferenceData): readonly string[] {
  const numbers = members.flatMap((number) =>
    year >= MEMBERS_AS_OF
      ? successorsOf({ number, date: `${year}-01-01` }, reference)
      : predecessorsOf({ number, year }, reference),
  );
  const unique = [...new Set(numbers.map(({ number }) => number))];
  return unique.filter((number) => reference.municipalities.some((of) => of.number === number && isValidIn(of, year)));
}

function middle(municipalities: readonly Municipality[], year: number): { readonly longitude: number; readonly latitude: number } | null {
  const places = municipalities.flatMap((municipality) => factsOf(municipality, year).coordinate ?? []);
  if (places.length === 0) return null;
  return {
    longitude: places.reduce((sum, { longitude }) => sum + longitude, 0) / places.length,
    latitude: places.reduce((sum, { latitude }) => sum + latitude, 0) / places.length,
  };
}
