/**
 * The first calendar year in which the sum of all years so far is no longer negative, without discounting; null when
 * that doesn't happen, or nothing ever flows. A later loss doesn't change it.
 */
export function calculatePaybackYear(nets: Iterable<number>, firstYear: number): number | null {
  let sum = 0;
  let begun = false;
  let year = firstYear;
  for (const net of nets) {
    sum += net;
    begun ||= net !== 0;
    if (begun && sum >= 0) return year;
    year++;
  }
  return null;
}
