import type { PopulationByNumber } from '../estimate-changes.ts';
import { cell, type RawFiles } from './raw-files.ts';

/** Inhabitants on 1 January, in the boundaries of each year. */
export function buildPopulation(raw: RawFiles): PopulationByNumber {
  const byNumber = new Map<string, Map<number, number>>();
  for (const row of raw.csv('01-kommuner/folketall-2005-2026-datidens-kommuner.csv')) {
    const number = cell(row, 'kommunenr');
    const years = byNumber.get(number) ?? new Map<number, number>();
    years.set(Number(cell(row, 'aar')), Number(cell(row, 'folketall_1_jan')));
    byNumber.set(number, years);
  }
  return new Map([...byNumber].sort(([a], [b]) => (a < b ? -1 : 1)));
}
