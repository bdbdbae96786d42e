import type { AssumptionSet } from '../assumptions/index.ts';
import type { Element } from '../costs/index.ts';
import { explained, fromAssumption, type Explained } from '../explain/index.ts';
import type { SizeGroup } from '../organisations/index.ts';

/**
 * What an element costs per inhabitant at a group's mean size: the group's mean × synergies/curve-level.
 *
 * The mean is costs/unit-cost, for staff costs/cost-per-fte ÷ costs/inhabitants-per-fte. The level is likely 1 and
 * stands for how far the mean of the bodies that were asked may be from the whole group's.
 */
export function explainGroupUnitCost(group: SizeGroup, element: Element, set: AssumptionSet): Explained {
  const level = fromAssumption('curveLevel', set, 'synergies/curve-level', group, element);
  if (element === 'staff') {
    return explained(
      'synergies/group-staff-cost',
      'NOK/inhabitant',
      ({ costPerFte, inhabitantsPerFte, curveLevel }) => (costPerFte / inhabitantsPerFte) * curveLevel,
      [
        fromAssumption('costPerFte', set, 'costs/cost-per-fte'),
        fromAssumption('inhabitantsPerFte', set, 'costs/inhabitants-per-fte', group),
        level,
      ],
    );
  }
  return explained('synergies/group-unit-cost', 'NOK/inhabitant', ({ unitCost, curveLevel }) => unitCost * curveLevel, [
    fromAssumption('unitCost', set, 'costs/unit-cost', group, element),
    level,
  ]);
}
