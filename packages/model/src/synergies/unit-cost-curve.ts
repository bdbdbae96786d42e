import type { AssumptionSet } from '../assumptions/index.ts';
import type { Element } from '../costs/index.ts';
import { calculateUnitCost } from './calculate-unit-cost.ts';
import { explainGroupUnitCost } from './explain-group-unit-cost.ts';
import { explainMeanSize } from './explain-mean-size.ts';
import { valueOf } from '../assumptions/index.ts';

/** The calibrated curve of one element, bare: inhabitants → kroner per inhabitant and year (for charts and searches). */
export function unitCostCurve(element: Element, set: AssumptionSet): (population: number) => number {
  const points = {
    sizeSmall: explainMeanSize('small', set).value,
    sizeMedium: explainMeanSize('medium', set).value,
    sizeLarge: explainMeanSize('large', set).value,
    costSmall: explainGroupUnitCost('small', element, set).value,
    costMedium: explainGroupUnitCost('medium', element, set).value,
    costLarge: explainGroupUnitCost('large', element, set).value,
    slopeBelow: valueOf(set, 'synergies/curve-slope-outside', 'below', element),
    slopeAbove: valueOf(set, 'synergies/curve-slope-outside', 'above', element),
  };
  return (population) => calculateUnitCost(points, population);
}
