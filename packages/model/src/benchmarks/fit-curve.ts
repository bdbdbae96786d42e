import { perInhabitant } from './per-inhabitant.ts';
import type { FittedCurve, Measured } from './types.ts';

/** Fewer points than this lie on some curve whatever they are. */
const LEAST_POINTS = 3;

/**
 * ln(cost per inhabitant) = constant + exponent × ln(inhabitants), by least squares, each body counting the same.
 *
 * Null where fewer than three bodies have a logarithm, or all are of one size. One power can't turn: where middle-sized
 * bodies are the cheapest, the curve says less than the quartiles by group do, and rSquared is low. Not the curve that
 * savings are reckoned by (synergies), which is calibrated to the published means.
 */
export function fitCurve(measured: readonly Measured[]): FittedCurve | null {
  const used = measured.filter((body) => body.nok > 0 && body.participant.population > 0);
  const leftOut = measured.flatMap((body) => (used.includes(body) ? [] : [body.participant.number]));
  const count = used.length;
  if (count < LEAST_POINTS) return null;
  const xs = used.map(({ participant }) => Math.log(participant.population));
  const ys = used.map((body) => Math.log(perInhabitant(body)));
  const meanX = mean(xs);
  const meanY = mean(ys);
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (const [i, x] of xs.entries()) {
    xx += (x - meanX) ** 2;
    xy += (x - meanX) * (ys[i]! - meanY);
    yy += (ys[i]! - meanY) ** 2;
  }
  if (xx === 0) return null;
  const exponent = xy / xx;
  const constant = meanY - exponent * meanX;
  let residual = 0;
  for (const [i, x] of xs.entries()) residual += (ys[i]! - constant - exponent * x) ** 2;
  return {
    constant,
    exponent,
    rSquared: yy === 0 ? 1 : Math.max(0, 1 - residual / yy),
    // Two of the points are spent on the curve's two numbers.
    residualSpread: Math.sqrt(residual / (count - 2)),
    count,
    leftOut,
  };
}

function mean(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
