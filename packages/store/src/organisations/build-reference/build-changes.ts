import type { MunicipalityChange } from '@samvirke/model/organisations';
import type { PopulationByNumber } from './build-population.ts';
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
const AT_COMMON_GROWTH = 'estimate: what the receiving municipalities got beyond their own inhabitants, at common growth over the year';
const COUNTED_AT_CHANGE = 'SSB 07459: counted on the day of the change, all of it from one municipality';

/** Every change of number from 2006 to 2024, with the share of the old number's inhabitants that went to each new one. */
export function buildChanges(raw: RawFiles, population: PopulationByNumber): readonly MunicipalityChange[] {
  const pairs = new Map<string, { from: string; to: string; year: number }>();
  const add = (from: string, to: string, year: number) => {
    if (from !== to) pairs.set(`${from}-${to}`, { from, to, year });
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

  const all = [...pairs.values()];
  const targets = (from: string) => all.filter((pair) => pair.from === from);
  const origins = (to: string) => all.filter((pair) => pair.to === to);
  const at = (number: string, year: number) => population.get(number)?.get(year) ?? 0;

  const share = (from: string, to: string, year: number): { share: number; estimated: boolean; source: string } => {
    const group = targets(from);
    if (group.length === 1) return { share: 1, estimated: false, source: KLASS };
    const alone = group.every((pair) => origins(pair.to).length === 1 && !population.get(pair.to)?.has(year - 1));
    const growth = commonGrowth(group, year);
    const received = group.map((pair) => at(pair.to, year) / growth - others(pair.to, from, year));
    const sum = received.reduce((a, b) => a + b, 0);
    const rounded = received.map((value) => Math.round((value / sum) * 1e4) / 1e4);
    const index = group.findIndex((pair) => pair.to === to);
    // The last takes what is left, so that the shares of one number add to exactly 1.
    const last = 1 - rounded.slice(0, -1).reduce((a, b) => a + b, 0);
    return {
      share: index === group.length - 1 ? Math.round(last * 1e4) / 1e4 : (rounded[index] ?? 0),
      estimated: !alone,
      source: alone ? COUNTED_AT_CHANGE : AT_COMMON_GROWTH,
    };
  };
  /** Inhabitants the year before of everyone else who became part of `to`, itself under the same number included. */
  const others = (to: string, from: string, year: number): number =>
    origins(to).reduce((sum, pair) => (pair.from === from ? sum : sum + at(pair.from, year - 1)), at(to, year - 1));
  const commonGrowth = (group: readonly { from: string; to: string }[], year: number): number => {
    const after = group.reduce((sum, pair) => sum + at(pair.to, year), 0);
    const before = group.reduce((sum, pair) => sum + others(pair.to, pair.from, year), 0);
    return after / (before + at(group[0]?.from ?? '', year - 1));
  };

  return all
    .map(({ from, to, year }): MunicipalityChange => {
      const of = share(from, to, year);
      const isSplit = targets(from).length > 1;
      const joins = origins(to).length > 1 || population.get(to)?.has(year - 1) === true;
      return {
        from,
        to,
        date: `${year}-01-01`,
        populationShare: of.share,
        kind: isSplit ? 'split' : joins ? 'merger' : 'renumbering',
        estimated: of.estimated,
        source: of.source,
      };
    })
    .sort((a, b) => `${a.date}${a.from}${a.to}`.localeCompare(`${b.date}${b.from}${b.to}`, 'en'));
}
