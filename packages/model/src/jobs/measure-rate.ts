/** When so much was done, in milliseconds of any clock that doesn't jump. */
export interface Mark {
  readonly at: number;
  readonly done: number;
}

const MS_PER_SECOND = 1_000;

/**
 * How much is done a second, over the marks that are kept: null before there are two of them, or where nothing moved.
 *
 * Whoever keeps the marks decides how far back they go; the newest counts against the oldest, so that one slow part
 * doesn't make the time left jump.
 *
 * @example measureRate([{ at: 0, done: 0 }, { at: 2_000, done: 500 }]) // 250
 */
export function measureRate(marks: readonly Mark[]): number | null {
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last || last.at <= first.at || last.done <= first.done) return null;
  return ((last.done - first.done) / (last.at - first.at)) * MS_PER_SECOND;
}
