/**
 * Whether `row` is no combination of `rows`, all of whole numbers: decided without rounding, by elimination modulo a
 * prime below 2^26, where products are still exact. A prime can make an independent row look
 * dependent, never the other way; it is drawn anew for every question, so that nobody can ask for groups made to fit it.
 */
export function isIndependent(rows: readonly Float64Array[], row: Float64Array, prime: number): boolean {
  const pivots: { readonly at: number; readonly values: Float64Array }[] = [];
  const reduce = (source: Float64Array): Float64Array => {
    const values = source.map((value) => ((value % prime) + prime) % prime);
    for (const { at, values: pivot } of pivots) {
      const factor = values[at] as number;
      if (factor === 0) continue;
      for (let column = 0; column < values.length; column += 1) {
        values[column] = ((values[column] as number) + (prime - factor) * (pivot[column] as number)) % prime;
      }
    }
    return values;
  };
  for (const one of rows) {
    const values = reduce(one);
    const at = values.findIndex((value) => value !== 0);
    if (at < 0) continue;
    const inverse = power(values[at] as number, prime - 2, prime);
    pivots.push({ at, values: values.map((value) => (value * inverse) % prime) });
  }
  return reduce(row).some((value) => value !== 0);
}

function power(base: number, exponent: number, prime: number): number {
  let result = 1;
  let square = base % prime;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}
