import { convertSeries, type ConvertedPoint } from './convert-series.ts';
import { predecessorsOf } from './predecessors-of.ts';
import { populationYears } from './population-years.ts';
import type { ReferenceData } from './types.ts';

/** Inhabitants of one municipality in its own boundaries through all years: those of its predecessors by their shares. */
export function populationSeriesOf(number: string, reference: ReferenceData): readonly ConvertedPoint[] {
  const municipality = reference.municipalities.find((candidate) => candidate.number === number);
  if (municipality === undefined) return [];
  const series = populationYears(reference)
    .filter((year) => municipality.validTo === null || `${year}-01-01` < municipality.validTo)
    .flatMap((year) =>
      predecessorsOf({ number, year }, reference).map((old) => ({
        number: old.number,
        year,
        value: reference.municipalities.find((candidate) => candidate.number === old.number)?.population[year] ?? 0,
      })),
    );
  const last = Object.keys(municipality.population).at(-1);
  const { series: converted } = convertSeries({ series, date: `${last}-01-01` }, reference);
  return converted.filter((point) => point.number === number);
}
