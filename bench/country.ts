import { resolveAssumptions } from '@samvirke/model/assumptions';
import { calculateCurveSaving, calculateRuleSaving } from '@samvirke/model/synergies';
import { calculateTotals, estimateCosts } from '@samvirke/model/costs';
import type { Participant } from '@samvirke/model/organisations';
import { analyse, answerAtLikelyValues, type AnalysisRequest } from '@samvirke/model/reports';
import { readAssumptions } from '@samvirke/store/assumptions';
import { medianMs, type BenchResult } from './types.ts';

const LIMIT_MS = 10;
const RUNS = 31;

/** As many municipalities as there are today, invented, of the sizes that there are: most small, one of 700 000. */
export function inventCountry(count = 357): Participant[] {
  return Array.from({ length: count }, (_, index) => {
    const population = Math.round(700_000 / (index + 1) ** 0.85 + 200);
    const number = String(index + 1).padStart(4, '0');
    const group = population < 5000 ? 'small' : population <= 20_000 ? 'medium' : 'large';
    return { number, name: `Invented ${number}`, year: 2014, population, group, languageForm: null };
  });
}

export function requestFor(participants: readonly Participant[]): AnalysisRequest {
  const assumptions = resolveAssumptions(readAssumptions(), '2026-11-22');
  return { participants, year: 2014, ownFigures: [], unallocated: [], assumptions, joinable: null };
}

/** The whole country at likely values, every figure explained: costs and both models, the answer, and what would tip it. */
export async function run(): Promise<BenchResult[]> {
  const request = requestFor(inventCountry());
  const answer = (): unknown => {
    const { assumptions: set } = request;
    const costs = estimateCosts(request, set);
    return [calculateTotals(costs, set), calculateRuleSaving({ costs }, set), calculateCurveSaving({ costs }, set)];
  };
  await medianMs(RUNS, answer);
  const savings = await medianMs(RUNS, answer);
  await medianMs(RUNS, () => answerAtLikelyValues(request));
  const likely = await medianMs(RUNS, () => answerAtLikelyValues(request));
  await medianMs(RUNS, () => analyse(request));
  const whole = await medianMs(RUNS, () => analyse(request));
  const target = { target: `≤ ${LIMIT_MS} ms` };
  return [
    { name: 'the country’s costs and savings, explained', value: savings, unit: 'ms', ...target, met: savings <= LIMIT_MS },
    { name: 'the same with transition and four alternatives year by year', value: likely, unit: 'ms', ...target, met: likely <= LIMIT_MS },
    { name: 'the same with a tipping point for every assumption', value: whole, unit: 'ms' },
  ];
}
