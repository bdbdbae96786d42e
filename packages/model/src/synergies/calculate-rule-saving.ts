import type { AssumptionSet } from '../assumptions/index.ts';
import type { ByElement, MunicipalityCosts } from '../costs/index.ts';
import type { Explained } from '../explain/index.ts';
import { buildSaving } from './build-saving.ts';
import { explainGate } from './explain-gate.ts';
import { explainRule } from './explain-rule.ts';
import type { Saving } from './types.ts';

/**
 * What working together saves a year by the report's rules per size group, when all preconditions are met.
 *
 * Each municipality by its own group's rule, whoever it works with; alone: 0. All of 2014's municipalities: about
 * 423 M (39.8 + 100 + 283.5). Assumptions: synergies/rule-gap-closed, rule-target, rule-mean-fte, group-fte,
 * group-municipalities, common-*; costs/unit-cost. Source: nexia-2016-municipal, figures 11, 13, 15 and 16.
 */
export function calculateRuleSaving(
  asked: { readonly costs: readonly MunicipalityCosts[] },
  set: AssumptionSet,
): Saving {
  const nothing: Explained = { value: 0, unit: 'NOK/year', formula: 'synergies/alone', inputs: [] };
  const alone = asked.costs.length < 2;
  const gates: ByElement<Explained> = {
    telecom: explainGate('telecom', set),
    basicOperations: explainGate('basicOperations', set),
    lineOfBusiness: explainGate('lineOfBusiness', set),
    staff: explainGate('staff', set),
  };
  return buildSaving('rules', asked.costs, (body, element) =>
    alone ? nothing : explainRule({ body, element, gate: gates[element] }, set),
  );
}
