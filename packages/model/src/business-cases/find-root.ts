/** More than enough for the digits of a number: each step but a few halves what is left, most do far better. */
const MOST_STEPS = 60;

/** How small a part of the first interval is close enough. */
const PRECISION = 1e-12;

/**
 * Where a continuous function is 0 between two points at which it has opposite signs: regula falsi, with the Illinois
 * rule so that neither end is left standing.
 */
export function findRoot(
  calculate: (at: number) => number,
  from: { readonly at: number; readonly value: number },
  to: { readonly at: number; readonly value: number },
): number {
  let { at: a, value: atA } = from;
  let { at: b, value: atB } = to;
  const close = Math.abs(b - a) * PRECISION;
  let side = 0;
  for (let step = 0; step < MOST_STEPS && Math.abs(b - a) > close; step++) {
    const c = (a * atB - b * atA) / (atB - atA);
    const atC = calculate(c);
    if (atC === 0) return c;
    if (atC > 0 === atB > 0) {
      b = c;
      atB = atC;
      if (side === 1) atA /= 2;
      side = 1;
    } else {
      a = c;
      atA = atC;
      if (side === -1) atB /= 2;
      side = -1;
    }
  }
  return Math.abs(atA) < Math.abs(atB) ? a : b;
}
