import type { AssumptionSet } from '../assumptions/index.ts';
import type { Element } from '../costs/index.ts';
import { explained, fromAssumption, fromFormula, type Explained } from '../explain/index.ts';
import { calculateBuildOrder } from './calculate-build-order.ts';
import { calculateShareInPlace } from './calculate-share-in-place.ts';
import { explainGate } from './explain-gate.ts';

/**
 * The share of an element's saving that is in place in year `index` after the decision, by build order and gate.
 *
 * Assumptions: synergies/network-ready-year, data-centre-ready-year, organisation-ready-year, systems-in-common,
 * systems-per-year, common-*. Staff are held back further by turnover and local presence: see business-cases.
 */
export function phaseIn(set: AssumptionSet, element: Element, index: number): Explained {
  return explained(
    element === 'lineOfBusiness' ? 'synergies/systems-in-place' : 'synergies/share-in-place',
    'share',
    (values) => values.gate * calculateShareInPlace(element, calculateBuildOrder(values), index),
    [
      fromFormula('gate', explainGate(element, set)),
      fromAssumption('networkReady', set, 'synergies/network-ready-year'),
      fromAssumption('dataCentreReady', set, 'synergies/data-centre-ready-year'),
      fromAssumption('organisationReady', set, 'synergies/organisation-ready-year'),
      fromAssumption('systemsInCommon', set, 'synergies/systems-in-common'),
      fromAssumption('systemsPerYear', set, 'synergies/systems-per-year'),
    ],
  );
}
