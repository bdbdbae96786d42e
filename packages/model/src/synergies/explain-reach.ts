import type { AssumptionSet } from '../assumptions/index.ts';
import type { Element } from '../costs/index.ts';
import { explained, fromAssumption, fromFormula, type Explained } from '../explain/index.ts';
import { calculateSystemsReach } from './calculate-systems-reach.ts';
import { explainGate } from './explain-gate.ts';

/**
 * The share of an element's saving that what is common lets through: the gate, and for systems the gate × how many
 * of those that carry the cost become common (synergies/systems-in-common, systems-carrying-cost).
 * Source: nexia-2016-municipal 3.3: no saving on a system that isn't common.
 */
export function explainReach(element: Element, set: AssumptionSet): Explained {
  const gate = explainGate(element, set);
  if (element !== 'lineOfBusiness') return gate;
  return explained('synergies/systems-reach', 'share', (values) => values.gate * calculateSystemsReach(values), [
    fromFormula('gate', gate),
    fromAssumption('systemsInCommon', set, 'synergies/systems-in-common'),
    fromAssumption('systemsCarryingCost', set, 'synergies/systems-carrying-cost'),
  ]);
}
