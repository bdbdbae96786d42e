import { combineOutcomes, drawOutcomes } from '@samvirke/model/business-cases';
import { estimateCosts } from '@samvirke/model/costs';
import { inventCountry, requestFor } from './country.ts';
import { drawNaively } from './naive/draw-naively.ts';
import { medianMs, type BenchResult } from './types.ts';

const DRAWS = 10_000;
const LIMIT_MS = 300;
const LEAST_RATIO = 20;
const RUNS = 7;
/** The naive loop takes about a millisecond a draw: fewer will do to know its pace. */
const NAIVE_DRAWS = 200;

/** 10 000 draws on one thread: the whole country as one cooperation, and six neighbours; against a loop of objects. */
export async function run(): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  for (const [name, count] of [
    ['the whole country', 357],
    ['six neighbours', 6],
  ] as const) {
    const request = requestFor(count === 6 ? inventCountry().slice(100, 106) : inventCountry(count));
    const asked = { costs: estimateCosts(request, request.assumptions), year: 2014, assumptions: request.assumptions };
    const draw = (): unknown => combineOutcomes([drawOutcomes(asked, { seed: 1, draws: DRAWS })]);
    draw();
    const value = await medianMs(RUNS, draw);
    drawNaively(asked, NAIVE_DRAWS);
    const naive = await medianMs(3, () => drawNaively(asked, NAIVE_DRAWS));
    const ratio = naive / NAIVE_DRAWS / (value / DRAWS);
    results.push({
      name: `10 000 draws, ${name}`,
      value,
      unit: 'ms',
      comparedWith: 'a loop of objects per draw',
      ratio,
      // The ratio is asked of the whole country, where the loop of objects hurts.
      target: count === 6 ? `≤ ${LIMIT_MS} ms` : `≤ ${LIMIT_MS} ms and ≥ ${LEAST_RATIO} ×`,
      met: value <= LIMIT_MS && (count === 6 || ratio >= LEAST_RATIO),
    });
  }
  return results;
}
