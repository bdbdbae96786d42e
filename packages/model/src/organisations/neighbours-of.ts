import type { Municipality, ReferenceData } from './types.ts';

/** Today's neighbours of one of today's municipalities: shared border, or the nearest across water where none is shared. */
export function neighboursOf(number: string, reference: ReferenceData): readonly Municipality[] {
  const others = new Set(reference.neighbours.flatMap(([a, b]) => (a === number ? [b] : b === number ? [a] : [])));
  return reference.municipalities.filter((municipality) => others.has(municipality.number));
}
