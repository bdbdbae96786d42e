import { foldName } from './fold-name.ts';
import { isValidIn } from './is-valid-in.ts';
import { predecessorsOf } from './predecessors-of.ts';
import { successorsOf } from './successors-of.ts';
import type { Municipality, ReferenceData } from './types.ts';

export interface MunicipalityMatch {
  readonly municipality: Municipality;
  readonly matched: 'number' | 'name' | 'otherName' | 'county';
  /** Whether the number holds in the year asked about. */
  readonly status: 'valid' | 'retired' | 'notYet';
  /** For one that doesn't hold in the year: what it had become, or what it was to be made of. */
  readonly insteadIn: readonly Municipality[];
}

/**
 * Municipalities by name, number or county, best first: the number itself, names that begin with the words, names that
 * hold them, counties. A name is found without regard to case and accents, and by its Sámi or Kven form. Two letters or
 * fewer are looked for where names begin: «ål» is Ål, not every -dal.
 *
 * One that doesn't hold in the year is found by its number, or by its name when no municipality of the year that it
 * led to or came from was found.
 */
export function findMunicipalities(
  { query, year, limit }: { readonly query: string; readonly year: number; readonly limit?: number },
  reference: ReferenceData,
): readonly MunicipalityMatch[] {
  const words = foldName(query);
  if (words === '') return [];
  const found = reference.municipalities.flatMap((municipality): readonly Ranked[] => {
    const hit = rank(municipality, words);
    if (hit === undefined) return [];
    const status = statusIn(municipality, year);
    return [{ order: hit.order, match: { municipality, matched: hit.matched, status, insteadIn: insteadIn(municipality, status, year, reference) } }];
  });
  const valid = found.filter(({ match }) => match.status === 'valid');
  const covered = new Set(valid.map(({ match }) => match.municipality.number));
  const others = found
    .filter(({ match, order }) => match.status !== 'valid' && match.matched !== 'county' && (match.matched !== 'number' || order === ORDER.indexOf('number')))
    .sort((a, b) => nearestInTime(a.match, b.match))
    .filter(({ match }) => {
      if (match.matched === 'number') return true;
      const numbers = match.insteadIn.map(({ number }) => number);
      if (numbers.some((number) => covered.has(number))) return false;
      for (const number of numbers) covered.add(number);
      return true;
    });
  return [...valid, ...others]
    .sort(
      (a, b) =>
        a.order - b.order ||
        Number(a.match.status !== 'valid') - Number(b.match.status !== 'valid') ||
        a.match.municipality.number.localeCompare(b.match.municipality.number),
    )
    .slice(0, limit)
    .map(({ match }) => match);
}

interface Ranked {
  readonly match: MunicipalityMatch;
  readonly order: number;
}

/** Fewer letters than this stand in the middle of half the country's names. */
const LEAST_WITHIN = 3;

/** From best to least. */
const ORDER = ['number', 'whole name', 'begins', 'word begins', 'holds', 'county'] as const;

function rank(
  { number, name, otherNames = [], county }: Municipality,
  words: string,
): { readonly matched: MunicipalityMatch['matched']; readonly order: number } | undefined {
  if (/^\d+$/.test(words)) {
    if (number === words) return { matched: 'number', order: ORDER.indexOf('number') };
    return number.startsWith(words) ? { matched: 'number', order: ORDER.indexOf('begins') } : undefined;
  }
  const best = (text: string): number => {
    const folded = foldName(text);
    if (folded === words) return ORDER.indexOf('whole name');
    if (folded.startsWith(words)) return ORDER.indexOf('begins');
    if (folded.includes(` ${words}`)) return ORDER.indexOf('word begins');
    return words.length >= LEAST_WITHIN && folded.includes(words) ? ORDER.indexOf('holds') : ORDER.length;
  };
  const own = best(name);
  const other = Math.min(ORDER.length, ...otherNames.map(best));
  if (Math.min(own, other) < ORDER.length) {
    return own <= other ? { matched: 'name', order: own } : { matched: 'otherName', order: other };
  }
  // «Våler Østfold» is how people tell namesakes apart.
  if (foldName(`${name} ${county}`).startsWith(words)) return { matched: 'name', order: ORDER.indexOf('begins') };
  return words.length >= LEAST_WITHIN && foldName(county).startsWith(words) ? { matched: 'county', order: ORDER.indexOf('county') } : undefined;
}

function statusIn(municipality: Municipality, year: number): MunicipalityMatch['status'] {
  if (isValidIn(municipality, year)) return 'valid';
  return municipality.validFrom > `${year}-01-01` ? 'notYet' : 'retired';
}

function insteadIn(
  { number }: Municipality,
  status: MunicipalityMatch['status'],
  year: number,
  reference: ReferenceData,
): readonly Municipality[] {
  if (status === 'valid') return [];
  const others =
    status === 'retired'
      ? successorsOf({ number, date: `${year}-01-01` }, reference)
      : predecessorsOf({ number, year }, reference);
  return others.flatMap((other) => reference.municipalities.find((municipality) => municipality.number === other.number) ?? []);
}

/** Of numbers that led to the same, the last that went stands for them; of those still to come, the first. */
function nearestInTime(a: MunicipalityMatch, b: MunicipalityMatch): number {
  if (a.status !== b.status) return a.status === 'retired' ? -1 : 1;
  return a.status === 'retired'
    ? b.municipality.validFrom.localeCompare(a.municipality.validFrom)
    : a.municipality.validFrom.localeCompare(b.municipality.validFrom);
}
