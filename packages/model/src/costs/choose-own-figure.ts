/**
 * Of a body's own figures from several years, the one to use for a year: that year's, else the latest before it,
 * else the earliest after it.
 */
export function chooseOwnFigure<T extends { readonly year: number }>(figures: readonly T[], year: number): T | undefined {
  let chosen: T | undefined;
  for (const figure of figures) {
    if (chosen === undefined || isNearer(figure.year, chosen.year, year)) chosen = figure;
  }
  return chosen;
}

function isNearer(candidate: number, chosen: number, year: number): boolean {
  if (candidate <= year) return chosen > year || candidate > chosen;
  return chosen > year && candidate < chosen;
}
