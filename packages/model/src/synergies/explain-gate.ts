import type { AssumptionSet } from '../assumptions/index.ts';
import type { Element } from '../costs/index.ts';
import { explained, fromAssumption, type AssumptionInput, type Explained } from '../explain/index.ts';

/** What must be common before an element can save anything; staff who aren't on one network don't work as one. */
const NEEDS: Readonly<Record<Element, readonly ('commonNetwork' | 'commonDataCentre' | 'commonSystems')[]>> = {
  telecom: ['commonNetwork'],
  basicOperations: ['commonNetwork', 'commonDataCentre'],
  lineOfBusiness: ['commonNetwork', 'commonDataCentre', 'commonSystems'],
  staff: ['commonNetwork'],
};

const CELLS = {
  commonNetwork: 'synergies/common-network',
  commonDataCentre: 'synergies/common-data-centre',
  commonSystems: 'synergies/common-systems',
} as const;

/**
 * 1 where all that an element needs is to be common, else 0 (synergies/common-network, -data-centre, -systems).
 * Source: nexia-2016-municipal 3.2 and 3.3: no saving on servers without a common room, none on systems without a
 * common system on top of a common network and data centre; 3.4 and 4.2: staff become one ICT organisation, which comes
 * after the common network in the order of the work.
 */
export function explainGate(element: Element, set: AssumptionSet): Explained {
  const needs: AssumptionInput[] = NEEDS[element].map((need) => fromAssumption(need, set, CELLS[need]));
  return explained('synergies/gate', 'factor', (values) => (Object.values(values).every((value) => value > 0) ? 1 : 0), needs);
}
