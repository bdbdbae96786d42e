import { valueOf, type AssumptionSet } from '../assumptions/index.ts';
import { distanceKm } from './distance-km.ts';
import { factsOf } from './facts-of.ts';
import { isValidIn } from './is-valid-in.ts';
import { predecessorsOf } from './predecessors-of.ts';
import { successorsOf } from './successors-of.ts';
import type { Cooperation, JoinableCooperation, Municipality, Participant, ReferenceData } from './types.ts';

export interface NearestCooperation extends Required<JoinableCooperation> {
  /** The members by the numbers of the year. */
  readonly members: readonly Municipality[];
}

/** The numbers that cooperations in data/reference are written in. */
const MEMBERS_AS_OF = 2014;

/**
 * The nearest cooperation that the participants could join: one that was there in the year by a source that says so,
 * that isn't just themselves, that has at least as many inhabitants in all as they have, and whose middle (mean
 * coordinate of the members) lies nearest to theirs.
 *
 * Within organisations/joinable-distance those that a source has seen in the year, or as late as any has been seen, go
 * before others. Where none lies within it, the nearest one beyond, marked so. Null where none is known; the list
 * isn't complete.
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
  const asked = [...asking].reduce((sum, number) => sum + (byNumber.get(number)?.population[year] ?? 0), 0);
  const within = valueOf(assumptions, 'organisations/joinable-distance');

  const candidates = reference.cooperations.flatMap((cooperation): readonly NearestCooperation[] => {
    if (cooperation.evidence === 'weak' || !wasThere(cooperation, year)) return [];
    const members = membersIn(cooperation, year, reference).flatMap((number) => byNumber.get(number) ?? []);
    const inIt = new Set(members.map(({ number }) => number));
    if ([...asking].every((number) => inIt.has(number))) return [];
    const others = members.filter(({ number }) => !asking.has(number));
    const there = middle(members, year);
    if (there === null || others.length === 0 || others.some(({ population }) => population[year] === undefined)) return [];
    if (inhabitantsOf(members, year) < asked) return [];
    const km = distanceKm(here, there);
    return [{ cooperation, members, population: inhabitantsOf(others, year), distanceKm: km, beyond: km > within }];
  });
  const near = candidates.filter(({ beyond }) => !beyond);
  const seenSince = Math.min(year, ...newestSeen(reference));
  const seen = near.filter(({ cooperation }) => Number(cooperation.lastSeen ?? 0) >= seenSince);
  return nearestOf(seen) ?? nearestOf(near) ?? nearestOf(candidates);
}

function nearestOf(candidates: readonly NearestCooperation[]): NearestCooperation | null {
  return candidates.reduce<NearestCooperation | null>(
    (nearest, candidate) => (nearest === null || candidate.distanceKm < nearest.distanceKm ? candidate : nearest),
    null,
  );
}

/** The last year in which any source has seen a cooperation that may be proposed; none where no source says. */
function newestSeen({ cooperations }: ReferenceData): readonly number[] {
  const years = cooperations.flatMap(({ evidence, lastSeen }) => (evidence === 'weak' || !lastSeen ? [] : [Number(lastSeen)]));
  return years.length === 0 ? [] : [Math.max(...years)];
}

function inhabitantsOf(municipalities: readonly Municipality[], year: number): number {
  return municipalities.reduce((sum, { population }) => sum + (population[year] ?? 0), 0);
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
