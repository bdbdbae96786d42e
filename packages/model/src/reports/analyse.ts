import { compareAlternatives, estimateTransition, findTippingPoints } from '../business-cases/index.ts';
import { calculateTotals, deflatorFactor, estimateCosts, priceYearOf } from '../costs/index.ts';
import { calculateCurveSaving, calculateRuleSaving } from '../synergies/index.ts';
import { latestPriceYear } from './latest-price-year.ts';
import { placeholdersOf } from './placeholders-of.ts';
import type { Analysis, AnalysisRequest } from './types.ts';

/**
 * One question answered at likely values: what ICT costs the participants, what working together saves and what it
 * costs to get there, against going on as today and the other ways to go. Kroner of the price year, without VAT.
 *
 * Each part is another room's: costs, synergies (rules and curve), business-cases. Nothing is computed here.
 */
export function analyse(request: AnalysisRequest): Analysis {
  const { assumptions: set, year, joinable } = request;
  const costs = estimateCosts(request, set);
  const totals = calculateTotals(costs, set);
  const rules = calculateRuleSaving({ costs }, set);
  const curve = calculateCurveSaving({ costs }, set);
  const transition = estimateTransition(costs, set);
  const alternatives = compareAlternatives({ costs, curve, year, joinable }, set);
  const priceYear = priceYearOf(set);
  const today = latestPriceYear(set);
  const factor = deflatorFactor({ fromYear: priceYear, toYear: today }, set);
  return {
    year,
    priceYear,
    municipalities: costs,
    population: totals.population,
    total: totals.total,
    totalByElement: totals.byElement,
    hidden: totals.hidden,
    fte: totals.fte,
    synergies: { rules, curve },
    transition,
    alternatives,
    tippingPoints: findTippingPoints({ costs, year, assumptions: set }),
    toTodaysKroner: { year: today, factor },
    placeholders: placeholdersOf(
      [
        totals.total.explained,
        totals.hidden.explained,
        rules.explained,
        curve.explained,
        transition.explained,
        factor,
        ...alternatives.map((alternative) => alternative.presentValue),
      ],
      set,
    ),
  };
}
