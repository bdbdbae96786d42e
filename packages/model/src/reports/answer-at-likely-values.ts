import { compareAlternatives, estimateTransition } from '../business-cases/index.ts';
import { calculateTotals, deflatorFactor, estimateCosts, priceYearOf } from '../costs/index.ts';
import { calculateCurveSaving, calculateRuleSaving } from '../synergies/index.ts';
import { latestPriceYear } from './latest-price-year.ts';
import type { Analysis, AnalysisRequest } from './types.ts';

/** An analysis as far as every figure of it can be opened: without what is looked for by trying other values. */
export type LikelyAnswer = Omit<Analysis, 'tippingPoints' | 'placeholders'>;

/** Each part is another room's: costs, synergies (rules and curve), business-cases. Nothing is computed here. */
export function answerAtLikelyValues(request: AnalysisRequest): LikelyAnswer {
  const { assumptions: set, year, joinable } = request;
  const costs = estimateCosts(request, set);
  const totals = calculateTotals(costs, set);
  const curve = calculateCurveSaving({ costs }, set);
  const transition = estimateTransition(costs, set);
  const priceYear = priceYearOf(set);
  const today = latestPriceYear(set);
  return {
    year,
    priceYear,
    municipalities: costs,
    population: totals.population,
    total: totals.total,
    totalByElement: totals.byElement,
    hidden: totals.hidden,
    fte: totals.fte,
    synergies: { rules: calculateRuleSaving({ costs }, set), curve },
    transition,
    alternatives: compareAlternatives({ costs, curve, transition, year, joinable }, set),
    toTodaysKroner: { year: today, factor: deflatorFactor({ fromYear: priceYear, toYear: today }, set) },
  };
}
