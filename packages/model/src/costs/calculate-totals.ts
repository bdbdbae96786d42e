import type { AssumptionSet } from '../assumptions/index.ts';
import { explainedSum, fromFormula, type Explained } from '../explain/index.ts';
import { nok, sumNok, type Nok, type NokRange } from '../units/index.ts';
import { addRanges } from './add-ranges.ts';
import { ELEMENTS, type ByElement, type Element, type MunicipalityCosts } from './types.ts';

export type ExplainedRange = NokRange & { readonly explained: Explained };

export interface CostTotals {
  readonly population: number;
  readonly fte: number;
  readonly total: ExplainedRange;
  readonly byElement: ByElement<ExplainedRange>;
  readonly hidden: ExplainedRange;
  readonly unallocated: Nok;
}

/**
 * Σ over municipalities, by element and in all, with ranges (addRanges). An input that is a municipality's is named
 * by its number.
 *
 * Hidden costs are estimated with the same numbers everywhere, so their ranges are added end to end. What isn't keyed
 * to an element and what is hidden are beside the total, not in it. Assumption: costs/mean-spread.
 */
export function calculateTotals(municipalities: readonly MunicipalityCosts[], set: AssumptionSet): CostTotals {
  const ofElement = (element: Element): ExplainedRange => ({
    ...addRanges(
      municipalities.map(({ costs }) => costs[element]),
      set,
    ),
    explained: explainedSum(
      'costs/total-of-element',
      'NOK/year',
      municipalities.map(({ participant, costs }) => fromFormula(participant.number, costs[element].explained)),
    ),
  });
  const byElement: ByElement<ExplainedRange> = {
    telecom: ofElement('telecom'),
    basicOperations: ofElement('basicOperations'),
    lineOfBusiness: ofElement('lineOfBusiness'),
    staff: ofElement('staff'),
  };
  const explained = explainedSum(
    'costs/total',
    'NOK/year',
    ELEMENTS.map((element) => fromFormula(element, byElement[element].explained)),
  );
  const range = addRanges(
    municipalities.flatMap(({ costs }) => Object.values(costs)),
    set,
  );
  return {
    population: municipalities.reduce((sum, { participant }) => sum + participant.population, 0),
    fte: municipalities.reduce((sum, { staffFte }) => sum + staffFte.fte, 0),
    // The same sum as the explained one, in the same order, so that the parts add to the whole to the last digit.
    total: { ...range, nok: nok(explained.value), explained },
    byElement,
    hidden: {
      nok: sumNok(municipalities.map(({ hidden }) => hidden.nok)),
      low: sumNok(municipalities.map(({ hidden }) => hidden.low)),
      high: sumNok(municipalities.map(({ hidden }) => hidden.high)),
      explained: explainedSum(
        'costs/hidden-together',
        'NOK/year',
        municipalities.map(({ participant, hidden }) => fromFormula(participant.number, hidden.explained)),
      ),
    },
    unallocated: sumNok(municipalities.map(({ unallocated }) => unallocated)),
  };
}
