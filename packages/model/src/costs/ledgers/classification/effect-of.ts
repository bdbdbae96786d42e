import type { Classification, LineGroup } from '../types.ts';
import { classifyGroup } from './classify-group.ts';
import { compileDecisions } from './compile-decisions.ts';
import { sumClassified } from './sum-classified.ts';
import type { ClassifiedTotals, CompiledRules, Decision } from './types.ts';

export interface DecisionEffect {
  /** Groups that would be another thing than they are, and what. */
  readonly changes: readonly { readonly group: LineGroup; readonly from: Classification; readonly to: Classification }[];
  readonly before: ClassifiedTotals;
  readonly after: ClassifiedTotals;
  /** Of the groups that change. */
  readonly changed: ClassifiedTotals;
}

/**
 * What a decision would change, before it is saved: it is laid beside those that are, and every group is classified
 * with and without it. To undo a decision is to hand over the others only. `changed` is what moves, as it would be.
 */
export function effectOf(decision: Decision, groups: Iterable<LineGroup>, rules: CompiledRules, decisions: readonly Decision[] = []): DecisionEffect {
  const others = decisions.filter(({ id }) => id !== decision.id);
  const without = compileDecisions(others);
  const withIt = compileDecisions([...others, decision]);
  const all = [...groups].map((group) => ({ group, from: classifyGroup(group, rules, without), to: classifyGroup(group, rules, withIt) }));
  const changes = all.filter(({ from, to }) => from !== to && !(from.by === to.by && from.id === to.id));
  return {
    changes,
    before: sumClassified(all.map(({ group, from }) => ({ group, classification: from }))),
    after: sumClassified(all.map(({ group, to }) => ({ group, classification: to }))),
    changed: sumClassified(changes.map(({ group, to }) => ({ group, classification: to }))),
  };
}
