import { foldName, municipalitiesIn, type Municipality, type ReferenceData } from '@samvirke/model/organisations';

/** Of a name's letters, at most this share may be wrong. */
const WRONG_SHARE = 0.4;

/** How many letters must be changed, added or taken out to make one word of the other. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/** The year's municipalities whose names are spelt nearly as the words, nearest first; none where no name is near. */
export function nearestMunicipalities({ words, year, limit }: { readonly words: string; readonly year: number; readonly limit: number }, reference: ReferenceData): readonly Municipality[] {
  const wanted = foldName(words);
  return municipalitiesIn(year, reference)
    .map((municipality) => ({ municipality, wrong: Math.min(...[municipality.name, ...(municipality.otherNames ?? [])].map((name) => distance(wanted, foldName(name)))) }))
    .filter(({ municipality, wrong }) => wrong <= Math.max(wanted.length, municipality.name.length) * WRONG_SHARE)
    .sort((a, b) => a.wrong - b.wrong)
    .slice(0, limit)
    .map(({ municipality }) => municipality);
}
