import type { AssumptionSet } from '../assumptions/index.ts';
import type { Element, MunicipalityCosts } from '../costs/index.ts';
import { explained, fromAssumption, fromFormula, type Explained, type FormulaInput, type Input } from '../explain/index.ts';
import type { SizeGroup } from '../organisations/index.ts';
import { calculateGapSaving } from './calculate-gap-saving.ts';
import { calculateShareClosed } from './calculate-share-closed.ts';
import { calculateStaffShare } from './calculate-staff-share.ts';
import { populationOf } from './population-of.ts';

/** The group whose unit cost a group is drawn towards; the large have none above them. */
const NEXT: Readonly<Partial<Record<SizeGroup, SizeGroup>>> = { small: 'medium', medium: 'large' };

const NONE: Explained = { value: 0, unit: 'NOK/year', formula: 'synergies/no-rule', inputs: [] };

type Rule = (body: MunicipalityCosts, gate: FormulaInput<'gate'>) => Explained;
type RuleFor = (asked: { readonly body: MunicipalityCosts; readonly element: Element; readonly gate: FormulaInput<'gate'> }) => Explained;

/**
 * The report's rules, ready to be asked about many municipalities: what one saves on one element, kroner a year.
 *
 * Basic operations: a share of the gap to the next group (rule-gap-closed). Systems: down to the rule's target
 * (rule-target); an own figure closes the same share of its own gap. Staff: down to the rule's mean FTE
 * (rule-mean-fte), as a share of the cost. Telecom, and groups without a rule: 0. `gate` is 1 where what the element
 * needs is in place (explainGate), 0 where it isn't. What a group has in common is explained once.
 * Source: nexia-2016-municipal, figures 11, 13 and 15.
 */
export function buildRules(set: AssumptionSet): RuleFor {
  const rules = new Map<string, Rule>();
  return ({ body, element, gate }) => {
    const { group } = body.participant;
    const key = `${group}.${element}`;
    let rule = rules.get(key);
    if (!rule) {
      rule = element === 'staff' ? buildStaffRule(group, set) : buildCostRule(group, element, set);
      rules.set(key, rule);
    }
    return rule(body, gate);
  };
}

function buildStaffRule(group: SizeGroup, set: AssumptionSet): Rule {
  if (!set.cells.has(`synergies/rule-mean-fte.${group}`)) return () => NONE;
  const staffShare = fromFormula(
    'staffShare',
    explained('synergies/staff-share', 'share', calculateStaffShare, [
      fromAssumption('newMeanFte', set, 'synergies/rule-mean-fte', group),
      fromAssumption('groupFte', set, 'synergies/group-fte', group),
      fromAssumption('groupMunicipalities', set, 'synergies/group-municipalities', group),
    ]),
  );
  return (body, gate) =>
    explained('synergies/rule-staff', 'NOK/year', (values) => values.gate * values.staffShare * values.cost, [
      gate,
      staffShare,
      fromFormula('cost', body.costs.staff.explained),
    ]);
}

function buildCostRule(group: SizeGroup, element: 'telecom' | 'basicOperations' | 'lineOfBusiness', set: AssumptionSet): Rule {
  const next = NEXT[group];
  if (!next) return () => NONE;
  const towards = fromAssumption('unitCostTowards', set, 'costs/unit-cost', next, element);
  if (set.cells.has(`synergies/rule-gap-closed.${group}.${element}`)) {
    const shareClosed = fromAssumption('shareClosed', set, 'synergies/rule-gap-closed', group, element);
    return (body, gate) => explainGap(body, element, [gate, shareClosed, towards]);
  }
  if (!set.cells.has(`synergies/rule-target.${group}.${element}`)) return () => NONE;
  const target = fromAssumption('target', set, 'synergies/rule-target', group, element);
  const shareClosed = fromFormula(
    'shareClosed',
    explained('synergies/share-closed', 'share', calculateShareClosed, [
      fromAssumption('groupMean', set, 'costs/unit-cost', group, element),
      target,
      fromAssumption('nextGroupMean', set, 'costs/unit-cost', next, element),
    ]),
  );
  return (body, gate) => {
    if (body.costs[element].origin === 'own') return explainGap(body, element, [gate, shareClosed, towards]);
    return explained(
      'synergies/rule-target',
      'NOK/year',
      (values) => values.gate * (values.unitCost - values.target) * values.population,
      [gate, unitCostOf(body, element), target, populationOf(body.participant)],
    );
  };
}

function explainGap(
  body: MunicipalityCosts,
  element: Element,
  [gate, shareClosed, towards]: readonly [
    FormulaInput<'gate'>,
    Input & { readonly name: 'shareClosed' },
    Input & { readonly name: 'unitCostTowards' },
  ],
): Explained {
  return explained('synergies/rule-gap', 'NOK/year', calculateGapSaving, [
    gate,
    shareClosed,
    unitCostOf(body, element),
    towards,
    populationOf(body.participant),
  ]);
}

function unitCostOf(body: MunicipalityCosts, element: Element): FormulaInput<'unitCost'> {
  return fromFormula(
    'unitCost',
    explained('synergies/cost-per-inhabitant', 'NOK/inhabitant', (values) => values.cost / values.population, [
      fromFormula('cost', body.costs[element].explained),
      populationOf(body.participant),
    ]),
  );
}
