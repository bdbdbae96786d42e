/** A piece of counted work: from the first up to, not including, the last. */
export interface WorkPart {
  readonly from: number;
  readonly to: number;
}

/**
 * So many things in pieces of at most `size`, in order and without gaps: a piece is what is done between two looks at
 * whether the work is still wanted.
 *
 * @example splitWork(5, 2) // [{ from: 0, to: 2 }, { from: 2, to: 4 }, { from: 4, to: 5 }]
 */
export function splitWork(count: number, size: number): readonly WorkPart[] {
  if (!(size >= 1)) throw new RangeError('a piece has a size');
  return Array.from({ length: Math.ceil(count / size) }, (_, index) => ({ from: index * size, to: Math.min(count, (index + 1) * size) }));
}
