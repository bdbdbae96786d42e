import type { AssumptionSet } from '../assumptions/index.ts';
import type { ByElement, MunicipalityCosts } from '../costs/index.ts';
import { fromFormula, type Explained, type FormulaInput } from '../explain/index.ts';
import { buildRules } from './build-rules.ts';
import { buildSaving } from './build-saving.ts';
import { explainReach } from './explain-reach.ts';
import type { Saving } from './types.ts';

const NOTHING: Explained = { value: 0, unit: 'NOK/year', formula: 'synergies/alone', inputs: [] };

/**
 * What working together saves a year by the report's rules per size group, when all preconditions are met.
 *
 * Each municipality by its own group's rule, whoever it works with; alone: 0. All of 2014's municipalities: about
 * 423 M (39.8 + 100 + 283.5). Assumptions: synergies/rule-gap-closed, rule-target, rule-mean-fte, group-fte,
 * group-municipalities, common-*, systems-in-common, systems-carrying-cost; costs/unit-cost. Source: nexia-2016-municipal, figures 11, 13, 15 and 16.
 */
export function calculateRuleSaving(
  asked: { readonly costs: readonly MunicipalityCosts[] },
  set: AssumptionSet,
): Saving {
  if (asked.costs.length < 2) return buildSaving('rules', asked.costs, () => NOTHING);
  const gates: ByElement<FormulaInput<'gate'>> = {
    telecom: fromFormula('gate', explainReach('telecom', set)),
    basicOperations: fromFormula('gate', explainReach('basicOperations', set)),
    lineOfBusiness: fromFormula('gate', explainReach('lineOfBusiness', set)),
    staff: fromFormula('gate', explainReach('staff', set)),
  };
  const ruleFor = buildRules(set);
  return buildSaving('rules', asked.costs, (body, element) => ruleFor({ body, element, gate: gates[element] }));
}
