import type { AssumptionSet } from '../assumptions/index.ts';
import type { Participant } from '../organisations/index.ts';
import { buildRoomEstimator } from './build-room-estimator.ts';
import { populationInput } from './population-input.ts';
import type { ElementCost } from './types.ts';

/**
 * fixed + area × rent + load × PUE × hours × price: what a municipality's data room costs other budgets a year.
 *
 * Area and load are a first part and a part for each thousand inhabitants: the first square metre is dear and the
 * next ones cheap (nexia-2016-municipal 3.2, 4.2). Kroner of the price year, without VAT; never part of the four
 * elements. Assumptions: costs/data-room-{fixed,area,rent,load,pue}, costs/electricity-price, all shared by every
 * municipality, so the ranges of many are added end to end.
 */
export function estimateHiddenCost(participant: Participant, set: AssumptionSet): ElementCost {
  return buildRoomEstimator(set)(populationInput(participant));
}
