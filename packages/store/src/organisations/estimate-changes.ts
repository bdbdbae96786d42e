import type { MunicipalityChange } from '@samvirke/model/organisations';

/** One number gave way to another on 1 January of a year. */
export interface ChangedPair {
  readonly from: string;
  readonly to: string;
  readonly year: number;
}

/** Inhabitants by number and year. */
export type PopulationByNumber = ReadonlyMap<string, ReadonlyMap<number, number>>;

const AT_COMMON_GROWTH = 'estimate: what the receiving municipalities got beyond their own inhabitants, at common growth over the year';
const COUNTED_AT_CHANGE = 'SSB 07459: counted on the day of the change, all of it from one municipality';

/**
 * Changes with the share of the old number's inhabitants that went to each new one.
 *
 * One successor: share 1. Several: share = (inhabitants of the successor on the day ÷ g − what its other parts had the
 * year before) ÷ the same summed over the successors, where g is the growth over the year of all of them together. It
 * is exact where the successors were made of this number alone, otherwise an estimate, and marked so.
 */
export function estimateChanges(
  pairs: readonly ChangedPair[],
  population: PopulationByNumber,
  publisher: string,
): readonly MunicipalityChange[] {
  const at = (number: string, year: number): number => population.get(number)?.get(year) ?? 0;
  const targets = ({ from, year }: ChangedPair) => pairs.filter((pair) => pair.from === from && pair.year === year);
  const origins = ({ to, year }: ChangedPair) => pairs.filter((pair) => pair.to === to && pair.year === year);
  const heldBefore = ({ to, year }: ChangedPair) => population.get(to)?.has(year - 1) === true;
  /** The year before, of everyone else who became part of the successor; itself included where it kept its number. */
  const otherParts = (pair: ChangedPair): number =>
    origins(pair).reduce((sum, other) => (other.from === pair.from ? sum : sum + at(other.from, pair.year - 1)), at(pair.to, pair.year - 1));

  const shares = (group: readonly ChangedPair[]): readonly number[] => {
    const [first] = group;
    if (first === undefined || group.length === 1) return [1];
    const before = group.reduce((sum, pair) => sum + otherParts(pair), at(first.from, first.year - 1));
    const after = group.reduce((sum, pair) => sum + at(pair.to, pair.year), 0);
    const received = group.map((pair) => at(pair.to, pair.year) / (after / before) - otherParts(pair));
    const sum = received.reduce((total, value) => total + value, 0);
    const rounded = received.slice(0, -1).map((value) => toFourDecimals(value / sum));
    // The last takes what is left, so that the shares of one number add to exactly 1.
    return [...rounded, toFourDecimals(1 - rounded.reduce((total, value) => total + value, 0))];
  };

  return pairs
    .map((pair): MunicipalityChange => {
      const group = targets(pair);
      const isSplit = group.length > 1;
      const alone = group.every((other) => origins(other).length === 1 && !heldBefore(other));
      return {
        from: pair.from,
        to: pair.to,
        date: `${pair.year}-01-01`,
        populationShare: shares(group)[group.indexOf(pair)] ?? 0,
        kind: isSplit ? 'split' : origins(pair).length > 1 || heldBefore(pair) ? 'merger' : 'renumbering',
        estimated: isSplit && !alone,
        source: !isSplit ? publisher : alone ? COUNTED_AT_CHANGE : AT_COMMON_GROWTH,
      };
    })
    .sort((a, b) => (`${a.date}${a.from}${a.to}` < `${b.date}${b.from}${b.to}` ? -1 : 1));
}

function toFourDecimals(value: number): number {
  return Number(value.toFixed(4));
}
