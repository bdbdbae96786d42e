import { cell, type RawFiles } from './raw-files.ts';

/** The counties of 2018–2023 that are in neither list; all others stand in that of 2014 or of today. */
const IN_BETWEEN: readonly (readonly [number: string, name: string])[] = [
  ['30', 'Viken'],
  ['38', 'Vestfold og Telemark'],
  ['54', 'Troms og Finnmark'],
];


export function buildCounties(
  raw: RawFiles,
): readonly { readonly number: string; readonly name: string; readonly otherNames: readonly string[] }[] {
  const counties = new Map<string, readonly string[]>(IN_BETWEEN.map(([number, name]) => [number, [name]]));
  for (const row of raw.csv('01-kommuner/kommuner-2014-428.csv')) {
    counties.set(cell(row, 'fylkenr'), [cell(row, 'fylke')]);
  }
  for (const row of raw.csv('01-kommuner/kommuner-2024-357.csv')) {
    // Only today's list has names in other languages, after a hyphen: «Nordland-Nordlándda».
    counties.set(cell(row, 'fylkenr'), cell(row, 'fylke').split('-'));
  }
  return [...counties]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([number, [name = number, ...otherNames]]) => ({ number, name, otherNames }));
}
