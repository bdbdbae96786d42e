import { ore, type Ore } from './money.ts';

/**
 * Divides a total in proportion to weights by largest remainder, so that the parts add to the whole, to the øre.
 *
 * Each part is first total × weight ÷ Σ weights without its fraction; what is left goes, one øre each, to the parts
 * with the largest fractions, the earliest where they are equal. A negative total (a refund) is divided as its
 * opposite. Throws a RangeError where a weight is negative or not finite, or all are 0: programmers' mistakes.
 *
 * @example allocate(ore(100), [1, 1, 1]) // [34, 33, 33]
 */
export function allocate(total: Ore, weights: readonly number[]): Ore[] {
  let sum = 0;
  for (const weight of weights) {
    if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError(`not a weight: ${weight}`);
    sum += weight;
  }
  if (!(sum > 0 && Number.isFinite(sum))) throw new RangeError(`weights that add to ${sum} divide nothing`);
  const sign = total < 0 ? -1 : 1;
  const whole = Math.abs(total);
  const parts: number[] = [];
  const fractions: { readonly index: number; readonly fraction: number }[] = [];
  let given = 0;
  for (const [index, weight] of weights.entries()) {
    const exact = whole * (weight / sum);
    const part = Math.floor(exact);
    parts.push(part);
    given += part;
    if (weight > 0) fractions.push({ index, fraction: exact - part });
  }
  fractions.sort((a, b) => b.fraction - a.fraction || a.index - b.index);
  let left = whole - given;
  for (let i = 0; left > 0; i = (i + 1) % fractions.length, left--) {
    const { index } = fractions[i]!;
    parts[index] = parts[index]! + 1;
  }
  // Floating point can give a very large total's parts one øre too much: take it back from the smallest fractions.
  for (let i = fractions.length - 1; left < 0; i = i > 0 ? i - 1 : fractions.length - 1) {
    const { index } = fractions[i]!;
    if (parts[index]! > 0) {
      parts[index] = parts[index]! - 1;
      left++;
    }
  }
  return parts.map((part) => ore(part === 0 ? 0 : sign * part));
}
