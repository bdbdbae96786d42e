/** A total divided in proportion to weights, in kroner and not rounded; all equal where the weights are nothing. */
export function splitByWeight(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => (sum > 0 ? (total * weight) / sum : total / weights.length));
}
