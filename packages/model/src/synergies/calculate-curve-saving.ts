import { ELEMENTS, type Element, type MunicipalityCosts } from '../costs/index.ts';
import type { AssumptionSet } from '../assumptions/index.ts';
import { explained, fromAssumption, fromFormula, type Explained } from '../explain/index.ts';
import { buildSaving } from './build-saving.ts';
import { calculateCurveSavingOf } from './calculate-curve-saving-of.ts';
import { explainReach } from './explain-reach.ts';
import { explainPopulation } from './explain-population.ts';
import { explainUnitCost } from './explain-unit-cost.ts';
import { populationOf } from './population-of.ts';
import type { Saving } from './types.ts';

const NOTHING: Explained = { value: 0, unit: 'NOK/year', formula: 'synergies/alone', inputs: [] };

/**
 * What working together saves a year by the calibrated unit-cost curve, when all preconditions are met.
 *
 * Per municipality and element: realised share × cost × (1 − unit cost at the joint size ÷ at its own). Alone: 0.
 * `alreadyThere` is the size of a cooperation that exists and is joined: its inhabitants count in the joint size, its
 * own costs don't. Assumptions: synergies/realised-share, curve-level, curve-slope-outside, group-inhabitants,
 * group-municipalities, common-*, systems-in-common,
 * systems-carrying-cost; costs/unit-cost, cost-per-fte, inhabitants-per-fte.
 * Source: nexia-2016-municipal, figures 7, 10, 12 and 14 through our own curve (docs/method/synergies.md).
 */
export function calculateCurveSaving(
  asked: { readonly costs: readonly MunicipalityCosts[]; readonly alreadyThere?: Explained },
  set: AssumptionSet,
): Saving {
  const { costs, alreadyThere } = asked;
  const alone = costs.length < 2 && !alreadyThere;
  const own = explainPopulation(costs);
  const together = alreadyThere
    ? explained('synergies/inhabitants-joined', 'inhabitants', ({ joining, already }) => joining + already, [
        fromFormula('joining', own),
        fromFormula('already', alreadyThere),
      ])
    : own;
  if (alone) return buildSaving('curve', costs, () => NOTHING);
  const populations = new Map(costs.map((body) => [body, populationOf(body.participant)]));
  const shared = new Map(ELEMENTS.map((element) => [element, buildShared(element, together, set)]));
  return buildSaving('curve', costs, (body, element) => {
    const parts = shared.get(element)!;
    return explained('synergies/curve-saving', 'NOK/year', calculateCurveSavingOf, [
      parts.gate,
      parts.realisedShare,
      fromFormula('cost', body.costs[element].explained),
      parts.unitCostTogether,
      fromFormula('unitCostAlone', parts.unitCostAt(populations.get(body)!)),
    ] as const);
  });
}

/** What all municipalities have in common for one element. */
function buildShared(element: Element, together: Explained, set: AssumptionSet) {
  const unitCostAt = explainUnitCost(element, set);
  return {
    unitCostAt,
    unitCostTogether: fromFormula('unitCostTogether', unitCostAt(fromFormula('population', together))),
    realisedShare: fromAssumption('realisedShare', set, 'synergies/realised-share', element),
    gate: fromFormula('gate', explainReach(element, set)),
  };
}
