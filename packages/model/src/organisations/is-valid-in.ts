import type { Municipality } from './types.ts';

/** Whether a number held on 1 January of the year, the day that population is counted on. */
export function isValidIn(municipality: Municipality, year: number): boolean {
  const day = `${year}-01-01`;
  return municipality.validFrom <= day && (municipality.validTo === null || day < municipality.validTo);
}
