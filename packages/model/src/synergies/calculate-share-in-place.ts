import type { Element } from '../costs/index.ts';
import type { BuildOrder } from './types.ts';

/**
 * The share of an element's saving that is in place in one year, as the mean over the year: 0 before, 1 after.
 *
 * Year `index` runs from index − 1 to index years after the decision (index 0 is the year of the decision, in which
 * nothing is in place). Telecom follows the network, basic operations the data centre, staff the organisation; systems
 * come evenly from then, so that the year's mean is the area under a straight line.
 */
export function calculateShareInPlace(element: Element, order: BuildOrder, index: number): number {
  if (index < 1) return 0;
  if (element === 'telecom') return shareOfYearAfter(order.network, index);
  if (element === 'basicOperations') return shareOfYearAfter(order.dataCentre, index);
  if (element === 'staff') return shareOfYearAfter(order.organisation, index);
  const since = index - order.organisation;
  // All moved before the year began: 1, and not the difference of two large areas with a tail of rounding.
  if (since - 1 >= order.movingYears) return 1;
  return areaUnderMove(since, order.movingYears) - areaUnderMove(since - 1, order.movingYears);
}

function shareOfYearAfter(ready: number, index: number): number {
  return Math.min(1, Math.max(0, index - ready));
}

/** ∫ of min(1, s ÷ years) from 0 to `since`. */
function areaUnderMove(since: number, years: number): number {
  if (since <= 0) return 0;
  return since < years ? (since * since) / (2 * years) : since - years / 2;
}
