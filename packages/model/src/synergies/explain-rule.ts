import type { AssumptionSet } from '../assumptions/index.ts';
import type { Element, MunicipalityCosts } from '../costs/index.ts';
import { explained, fromAssumption, fromFormula, type Explained } from '../explain/index.ts';
import type { SizeGroup } from '../organisations/index.ts';
import { calculateGapSaving } from './calculate-gap-saving.ts';
import { calculateShareClosed } from './calculate-share-closed.ts';
import { calculateStaffShare } from './calculate-staff-share.ts';
import { populationOf } from './population-of.ts';

/** The group whose unit cost a group is drawn towards; the large have none above them. */
const NEXT: Readonly<Partial<Record<SizeGroup, SizeGroup>>> = { small: 'medium', medium: 'large' };

const NONE: Explained = { value: 0, unit: 'NOK/year', formula: 'synergies/no-rule', inputs: [] };

/**
 * One municipality's saving on one element by the report's rule for its size group, kroner a year.
 *
 * Basic operations: half of the gap to the next group (rule-gap-closed). Systems: down to the rule's target
 * (rule-target); an own figure closes the same share of its own gap. Staff: down to the rule's mean FTE
 * (rule-mean-fte), as a share of the cost. Telecom, and groups without a rule: 0. `gate` is 1 where what the element
 * needs is in place (explainGate), 0 where it isn't.
 * Source: nexia-2016-municipal, figures 11, 13 and 15.
 */
export function explainRule(
  asked: { readonly body: MunicipalityCosts; readonly element: Element; readonly gate: Explained },
  set: AssumptionSet,
): Explained {
  const { body, element } = asked;
  const group = body.participant.group;
  const next = NEXT[group];
  const cost = body.costs[element];
  const gate = fromFormula('gate', asked.gate);
  if (element === 'staff') {
    if (!set.cells.has(`synergies/rule-mean-fte.${group}`)) return NONE;
    const share = explained('synergies/staff-share', 'share', calculateStaffShare, [
      fromAssumption('newMeanFte', set, 'synergies/rule-mean-fte', group),
      fromAssumption('groupFte', set, 'synergies/group-fte', group),
      fromAssumption('groupMunicipalities', set, 'synergies/group-municipalities', group),
    ]);
    return explained(
      'synergies/rule-staff',
      'NOK/year',
      (values) => values.gate * values.staffShare * values.cost,
      [gate, fromFormula('staffShare', share), fromFormula('cost', cost.explained)],
    );
  }
  if (!next) return NONE;
  const population = populationOf(body.participant);
  const groupMean = fromAssumption('groupMean', set, 'costs/unit-cost', group, element);
  const nextGroupMean = fromAssumption('nextGroupMean', set, 'costs/unit-cost', next, element);
  const unitCost = explained('synergies/cost-per-inhabitant', 'NOK/inhabitant', (values) => values.cost / values.population, [
    fromFormula('cost', cost.explained),
    population,
  ]);
  const explainGap = (shareClosed: Parameters<typeof explained>[3][number] & { readonly name: 'shareClosed' }): Explained =>
    explained('synergies/rule-gap', 'NOK/year', calculateGapSaving, [
      gate,
      shareClosed,
      fromFormula('unitCost', unitCost),
      { ...nextGroupMean, name: 'unitCostTowards' },
      population,
    ] as const);
  if (set.cells.has(`synergies/rule-gap-closed.${group}.${element}`)) {
    return explainGap(fromAssumption('shareClosed', set, 'synergies/rule-gap-closed', group, element));
  }
  if (!set.cells.has(`synergies/rule-target.${group}.${element}`)) return NONE;
  const target = fromAssumption('target', set, 'synergies/rule-target', group, element);
  if (cost.origin === 'estimate') {
    return explained(
      'synergies/rule-target',
      'NOK/year',
      (values) => values.gate * (values.unitCost - values.target) * values.population,
      [gate, fromFormula('unitCost', unitCost), target, population],
    );
  }
  const shareClosed = explained('synergies/share-closed', 'share', calculateShareClosed, [groupMean, target, nextGroupMean]);
  return explainGap(fromFormula('shareClosed', shareClosed));
}
