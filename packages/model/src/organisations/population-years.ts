import type { ReferenceData } from './types.ts';

/** The years that the population series has, in order; the last is the latest that an analysis of today can use. */
export function populationYears(reference: ReferenceData): readonly number[] {
  return [...new Set(reference.municipalities.flatMap(({ population }) => Object.keys(population)))].map(Number).sort((a, b) => a - b);
}
