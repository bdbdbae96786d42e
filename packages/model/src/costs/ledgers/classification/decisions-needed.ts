import { buildReview, type ReviewBy } from './build-review.ts';
import type { ClassifiedGroup } from './types.ts';

export interface DecisionsNeeded {
  /** From here, one for each item of the review, the biggest first. */
  readonly decisions: number;
  /** What rules and decisions have settled already, of the whole. */
  readonly settledShare: number;
  /** After so many decisions. */
  readonly reachedShare: number;
}

/**
 * How many decisions until a share of the amount is settled. The amount is debit + credit, without regard to sign: a
 * refund must be decided as well as a cost. The whole is `all` that was received, or what is `in-question`: ICT or
 * undecided, without the pay, transfers and income that nobody has to look at and that would make any share look good.
 */
export function decisionsNeeded(groups: readonly ClassifiedGroup[], share: number, { of = 'all', by = 'best' }: { readonly of?: 'all' | 'in-question'; readonly by?: ReviewBy } = {}): DecisionsNeeded {
  let [whole, settled] = [0, 0];
  for (const { group, classification } of groups) {
    const { kind } = classification.outcome;
    if (of === 'in-question' && kind === 'not-ict') continue;
    const gross = group.debitOre + group.creditOre;
    whole += gross;
    if (kind !== 'undecided') settled += gross;
  }
  const shareOf = (amount: number): number => (whole === 0 ? 1 : amount / whole);
  const settledShare = shareOf(settled);
  let decisions = 0;
  for (const item of buildReview(groups, by)) {
    if (shareOf(settled) >= share) break;
    settled += item.grossOre;
    decisions++;
  }
  return { decisions, settledShare, reachedShare: shareOf(settled) };
}
