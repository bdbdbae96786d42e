import type { Municipality, ReferenceData } from './types.ts';

/** The municipality under a number, whenever it held; undefined where no such number is known. */
export function findMunicipality(number: string, reference: ReferenceData): Municipality | undefined {
  return reference.municipalities.find((municipality) => municipality.number === number);
}
