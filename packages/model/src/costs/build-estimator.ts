import type { AssumptionSet } from '../assumptions/index.ts';
import { explained, fromAssumption, fromFormula, type AssumptionInput, type Explained } from '../explain/index.ts';
import type { Participant, SizeGroup } from '../organisations/index.ts';
import { calculateEstimate } from './calculate-estimate.ts';
import { calculateStaffCost } from './calculate-staff-cost.ts';
import { calculateStaffFte } from './calculate-staff-fte.ts';
import { populationInput } from './population-input.ts';
import { rangeAround } from './range-around.ts';
import { spreadOf, type Spread } from './spread-of.ts';
import type { Element, ElementCost } from './types.ts';

export interface Estimator {
  /** Kroner a year of one element at the group's mean. */
  readonly cost: (element: Exclude<Element, 'staff'>, participant: Participant) => ElementCost;
  readonly staff: (participant: Participant) => { readonly cost: ElementCost; readonly fte: Explained };
}

/** Estimates at the size groups' means; a group's assumptions are looked up once and shared by all in it. */
export function buildEstimator(set: AssumptionSet): Estimator {
  const unitCosts = new Map<string, AssumptionInput<'unitCost'>>();
  const perFte = new Map<SizeGroup, AssumptionInput<'inhabitantsPerFte'>>();
  const spreads = new Map<Element, Spread>();
  const costPerFte = fromAssumption('costPerFte', set, 'costs/cost-per-fte');
  const withRange = (figure: Explained, element: Element): ElementCost => {
    const spread = remembered(spreads, element, () => spreadOf({ origin: 'estimate', element }, set));
    return { ...rangeAround(figure.value, spread), origin: 'estimate', explained: figure };
  };
  return {
    cost(element, participant) {
      const unitCost = remembered(unitCosts, `${participant.group}/${element}`, () =>
        fromAssumption('unitCost', set, 'costs/unit-cost', participant.group, element),
      );
      const inputs = [populationInput(participant), unitCost] as const;
      return withRange(explained('costs/estimate', 'NOK/year', calculateEstimate, inputs), element);
    },
    staff(participant) {
      const inhabitantsPerFte = remembered(perFte, participant.group, () =>
        fromAssumption('inhabitantsPerFte', set, 'costs/inhabitants-per-fte', participant.group),
      );
      const fte = explained('costs/staff-fte', 'FTE', calculateStaffFte, [populationInput(participant), inhabitantsPerFte]);
      const cost = explained('costs/staff', 'NOK/year', calculateStaffCost, [fromFormula('fte', fte), costPerFte]);
      return { cost: withRange(cost, 'staff'), fte };
    },
  };
}

function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}
