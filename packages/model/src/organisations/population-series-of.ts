import type { ConvertedPoint } from './convert-series.ts';
import { findMunicipality } from './find-municipality.ts';
import { populationYears } from './population-years.ts';
import { predecessorsOf } from './predecessors-of.ts';
import type { ReferenceData } from './types.ts';

/**
 * Inhabitants of one municipality in its own boundaries through all years: Σ inhabitants of each predecessor × the
 * share of them that came along. Not rounded; estimated where a predecessor was split.
 */
export function populationSeriesOf(number: string, reference: ReferenceData): readonly ConvertedPoint[] {
  const municipality = findMunicipality(number, reference);
  if (municipality === undefined) return [];
  return populationYears(reference)
    .filter((year) => municipality.validTo === null || `${year}-01-01` < municipality.validTo)
    .flatMap((year): readonly ConvertedPoint[] => {
      const parts = predecessorsOf({ number, year }, reference).map((part) => ({
        ...part,
        population: findMunicipality(part.number, reference)?.population[year],
      }));
      const counted = parts.filter(({ population }) => population !== undefined);
      if (counted.length === 0) return [];
      return [
        {
          number,
          year,
          value: counted.reduce((sum, { population, share }) => sum + (population ?? 0) * share, 0),
          estimated: parts.some(({ throughSplit }) => throughSplit),
          from: counted.map((part) => part.number),
          missing: parts.filter(({ population }) => population === undefined).map((part) => part.number),
        },
      ];
    });
}
