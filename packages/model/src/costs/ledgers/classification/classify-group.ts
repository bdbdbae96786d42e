import type { Classification, LineFacts, Outcome } from '../types.ts';
import type { CompiledDecisions, CompiledRules } from './types.ts';

/**
 * What a group of lines is: a person's decision where there is one, else the first rule that holds, else undecided.
 * The same facts, rules and decisions give the same answer.
 *
 * A decision for a supplier or a unit says what was bought; that VAT, a balance line or a transfer between units is
 * cost, only a decision for the account or the group itself says. A decision `ict-by-art` leaves the kind to the
 * line's art; what is no cost by its art stays so.
 */
export function classifyGroup(group: { readonly facts: LineFacts; readonly key?: string }, rules: CompiledRules, decisions?: CompiledDecisions): Classification {
  const ruled = rules.classify(group.facts);
  const decision = decisions?.find(group) ?? null;
  if (decision === null) return ruled;
  const isByArt = decision.outcome.kind === 'ict-by-art';
  const { target } = decision;
  const namesLines = target.group !== undefined || target.account !== undefined;
  if (isNoCost(ruled.outcome) && !namesLines && !(isByArt && isRefund(ruled.outcome, rules.byArt(group.facts.art)))) return ruled;
  const outcome = decision.outcome.kind === 'ict-by-art' ? rules.byArt(group.facts.art) : decision.outcome;
  if (outcome === null) return ruled;
  return { by: 'person', id: decision.id, confidence: 1, outcome, costType: decision.costType };
}

function isNoCost(outcome: Outcome): boolean {
  return outcome.kind === 'not-ict' && outcome.because !== 'other-purpose';
}

/** Income that a unit known to be ICT has as others' share of its cost. */
function isRefund(ruled: Outcome, byArt: Outcome | null): boolean {
  return ruled.kind === 'not-ict' && ruled.because === 'income' && byArt !== null;
}
