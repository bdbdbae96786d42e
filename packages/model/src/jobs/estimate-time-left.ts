/**
 * Seconds until all is done, at the rate of now: null where the rate or the whole is unknown. Rounded up, so that what
 * is left is never told as nothing.
 *
 * @example estimateTimeLeft({ done: 25_000, total: 100_000, rate: 10_000 }) // 8
 */
export function estimateTimeLeft({ done, total, rate }: { readonly done: number | null; readonly total: number | null; readonly rate: number | null }): number | null {
  if (done === null || total === null || rate === null || rate <= 0) return null;
  return Math.ceil(Math.max(0, total - done) / rate);
}
