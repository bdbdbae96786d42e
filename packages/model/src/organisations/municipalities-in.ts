import { isValidIn } from './is-valid-in.ts';
import type { Municipality, ReferenceData } from './types.ts';

/** The municipalities that there were on 1 January of a year: 428 in 2014, 357 from 2024. */
export function municipalitiesIn(year: number, reference: ReferenceData): readonly Municipality[] {
  return reference.municipalities.filter((municipality) => isValidIn(municipality, year));
}
