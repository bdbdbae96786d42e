import type { MunicipalityChange } from '@samvirke/model/organisations';
import { estimateChanges, type ChangedPair, type PopulationByNumber } from '../estimate-changes.ts';
import { cell, type RawFiles } from './raw-files.ts';

/**
 * The changes before 2013 are in none of the received files; the numbers and years are seen in the population
 * series itself, and that the sums run on is tested.
 */
const BEFORE_2013: readonly (readonly [from: string, to: string, year: number])[] = [
  ['1154', '1160', 2006],
  ['1159', '1160', 2006],
  ['1569', '1576', 2006],
  ['1572', '1576', 2006],
  ['1503', '1505', 2008],
  ['1556', '1505', 2008],
  ['1723', '1756', 2012],
  ['1729', '1756', 2012],
  ['1901', '1903', 2013],
  ['1915', '1903', 2013],
];

/** Two that got another official name with the new number, and the part of 1507 that became a municipality again. */
const MISSING_IN_2024: readonly (readonly [from: string, to: string])[] = [
  ['3018', '3114'],
  ['5414', '5516'],
  ['1507', '1580'],
];

const KLASS = 'SSB Klass 131';
/** Every change of number from 2006 to 2024, with the share of the old number's inhabitants that went to each new one. */
export function buildChanges(raw: RawFiles, population: PopulationByNumber): readonly MunicipalityChange[] {
  const pairs = new Map<string, ChangedPair>();
  const add = (from: string, to: string, year: number) => {
    if (from !== to) pairs.set(`${from}-${to}-${year}`, { from, to, year });
  };
  for (const [from, to, year] of BEFORE_2013) add(from, to, year);
  for (const row of raw.csv('01-kommuner/kommunenummer-2013-2020-wide.csv', { delimiter: ';', encoding: 'latin1' })) {
    const at = (year: number) => cell(row, `kommunenummer_${year}`);
    for (const [before, after] of [[2013, 2017], [2017, 2018], [2018, 2019], [2019, 2020]] as const) {
      add(at(before), at(after), after);
    }
  }
  const history = raw.json('01-kommuner/kommunenummer-endringer-2024.json') as {
    endringer: Record<string, { oldCodes: { code: string; validTo: string }[] }>;
  };
  for (const [to, { oldCodes }] of Object.entries(history.endringer)) {
    for (const { code, validTo } of oldCodes) add(code, to, Number(validTo.slice(0, 4)));
  }
  for (const [from, to] of MISSING_IN_2024) add(from, to, 2024);

  return estimateChanges([...pairs.values()], population, KLASS);
}
