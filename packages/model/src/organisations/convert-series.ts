import { refuse, type Refusal } from '../errors/index.ts';
import { successorsOf } from './successors-of.ts';
import type { ReferenceData } from './types.ts';

export interface SeriesPoint {
  readonly number: string;
  readonly year: number;
  readonly value: number;
}

export interface ConvertedPoint extends SeriesPoint {
  /** Through a split: the shares are of inhabitants, whatever the series counts. */
  readonly estimated: boolean;
  /** The numbers that the value is made of. */
  readonly from: readonly string[];
  /** Numbers that became part of it but have no value this year: the sum lacks them. */
  readonly missing: readonly string[];
}

/**
 * A series by the numbers of each year → by the numbers of one date: value = Σ value of each old number × the share of
 * its inhabitants that went to the new one. What is divided adds up to what it was.
 *
 * Population, or amounts in kroner of one price year; no assumption. Refuses with: organisation-unknown.
 *
 * @example convertSeries({ series: [{ number: '1507', year: 2023, value: 67_520 }], date: '2024-01-01' }, reference)
 */
export function convertSeries(
  { series, date }: { readonly series: readonly SeriesPoint[]; readonly date: string },
  reference: ReferenceData,
): { readonly series: readonly ConvertedPoint[]; readonly refusals: readonly Refusal[] } {
  const known = new Map(reference.municipalities.map((municipality) => [municipality.number, municipality]));
  const unknown = [...new Set(series.map(({ number }) => number))].filter((number) => !known.has(number));
  const leadsTo = (number: string, year: number) => successorsOf({ number, date, after: `${year}-01-01` }, reference);

  const points = new Map<string, ConvertedPoint>();
  for (const { number, year, value } of series) {
    if (!known.has(number)) continue;
    for (const successor of leadsTo(number, year)) {
      const key = `${successor.number}/${year}`;
      const before = points.get(key);
      points.set(key, {
        number: successor.number,
        year,
        value: (before?.value ?? 0) + value * successor.share,
        estimated: before?.estimated === true || successor.throughSplit,
        from: [...(before?.from ?? []), number],
        missing: [],
      });
    }
  }
  const expected = new Map<string, readonly string[]>();
  for (const year of new Set(series.map((point) => point.year))) {
    for (const { number, population } of reference.municipalities) {
      if (population[year] === undefined) continue;
      for (const successor of leadsTo(number, year)) {
        const key = `${successor.number}/${year}`;
        expected.set(key, [...(expected.get(key) ?? []), number]);
      }
    }
  }
  return {
    series: [...points.entries()]
      .map(([key, point]) => ({
        ...point,
        missing: (expected.get(key) ?? []).filter((number) => !point.from.includes(number)),
      }))
      .sort((a, b) => a.number.localeCompare(b.number) || a.year - b.year),
    refusals: unknown.map((number) => refuse('organisation-unknown', { number })),
  };
}
