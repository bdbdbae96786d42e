import { addTotals, classifyGroup, sumClassified, type ClassifiedGroup, type ClassifiedTotals, type CompiledDecisions, type CompiledRules, type RejectedLine } from '@samvirke/model/costs/ledgers';
import type { Refusal } from '@samvirke/model/errors';
import type { Ore } from '@samvirke/model/units';
import { findGroups, findRejected, findTotals, type TableEngine } from './tables/index.ts';

export interface LedgerSum {
  readonly rows: number;
  readonly documents: number;
  /** In NOK. */
  readonly classified: ClassifiedTotals;
  /** Amounts in other currencies, which no rate has been given for: counted apart. */
  readonly otherCurrencies: readonly { readonly currency: string; readonly rows: number; readonly debitOre: Ore; readonly creditOre: Ore }[];
  /** The first of what doesn't count, and how many there are. */
  readonly rejected: readonly RejectedLine[];
  readonly rejectedCount: number;
}

/** Faults that are listed: enough to see what is wrong with a file, few enough to hold. */
export const REJECTED_LISTED = 10_000;

/** What the engine's lines come to, classified; a refusal where a sum is beyond what can be counted. */
export async function sumLedger(engine: TableEngine, rules: CompiledRules, decisions?: CompiledDecisions): Promise<LedgerSum | Refusal> {
  const totals = await findTotals(engine);
  if ('code' in totals) return totals;
  // One small part at a time: a nation's groups never lie in memory together.
  let classified = sumClassified([]);
  for await (const groups of findGroups(engine)) {
    classified = addTotals(classified, sumClassified(groups.map((group): ClassifiedGroup => ({ group, classification: classifyGroup(group, rules, decisions) }))));
  }
  const rejected: RejectedLine[] = [];
  for await (const some of findRejected(engine)) {
    rejected.push(...some.slice(0, REJECTED_LISTED - rejected.length));
    if (rejected.length >= REJECTED_LISTED) break;
  }
  return {
    rows: totals.rows,
    documents: totals.documents ?? 0,
    classified,
    otherCurrencies: totals.currencies.filter(({ currency }) => currency !== 'NOK'),
    rejected,
    rejectedCount: totals.rejected,
  };
}
