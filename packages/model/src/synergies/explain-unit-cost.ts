import type { AssumptionSet } from '../assumptions/index.ts';
import type { Element } from '../costs/index.ts';
import { fromAssumption, fromFormula, inputValue, type Explained, type Input } from '../explain/index.ts';
import { calculateUnitCost } from './calculate-unit-cost.ts';
import { explainGroupUnitCost } from './explain-group-unit-cost.ts';
import { explainMeanSize } from './explain-mean-size.ts';

/** An element's curve, ready to be asked about many sizes: the points are explained once and used by all. */
export function explainUnitCost(
  element: Element,
  set: AssumptionSet,
): (population: Input & { readonly name: 'population' }) => Explained {
  const points = [
    fromFormula('sizeSmall', explainMeanSize('small', set)),
    fromFormula('sizeMedium', explainMeanSize('medium', set)),
    fromFormula('sizeLarge', explainMeanSize('large', set)),
    fromFormula('costSmall', explainGroupUnitCost('small', element, set)),
    fromFormula('costMedium', explainGroupUnitCost('medium', element, set)),
    fromFormula('costLarge', explainGroupUnitCost('large', element, set)),
    fromAssumption('slopeBelow', set, 'synergies/curve-slope-outside', 'below', element),
    fromAssumption('slopeAbove', set, 'synergies/curve-slope-outside', 'above', element),
  ] as const;
  const [sizeSmall, sizeMedium, sizeLarge, costSmall, costMedium, costLarge, slopeBelow, slopeAbove] = points.map(inputValue) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const values = { sizeSmall, sizeMedium, sizeLarge, costSmall, costMedium, costLarge, slopeBelow, slopeAbove };
  return (population) => ({
    value: calculateUnitCost(values, inputValue(population)),
    unit: 'NOK/inhabitant',
    formula: 'synergies/unit-cost',
    inputs: [population, ...points],
  });
}
