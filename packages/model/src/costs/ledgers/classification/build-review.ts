import { ore, type Ore } from '../../../units/index.ts';
import { supplierKey } from './supplier-key.ts';
import type { ClassifiedGroup, DecisionTarget } from './types.ts';
import { unitKey } from './unit-key.ts';

/** What one decision would settle. */
export interface ReviewItem {
  readonly target: DecisionTarget;
  /** As the file writes it: the supplier's name, the account's or unit's words; null where it has none. */
  readonly label: string | null;
  /** Signed, and without regard to sign: a refund is as much to decide as a cost. */
  readonly amountOre: Ore;
  readonly grossOre: Ore;
  readonly lines: number;
  /** Keys of the groups, the biggest first. */
  readonly groups: readonly string[];
}

/** How the undecided are gathered. `best` asks for the supplier where it is known, else the account, else the unit. */
export type ReviewBy = 'best' | 'supplier' | 'account' | 'unit' | 'group';

/**
 * What nothing has decided, gathered into what a person can decide at once, the biggest amount first. Each undecided
 * group is in one item; one that lacks what it is gathered by stands alone.
 */
export function buildReview(groups: Iterable<ClassifiedGroup>, by: ReviewBy = 'best'): readonly ReviewItem[] {
  interface Gathered {
    readonly target: DecisionTarget;
    readonly members: ClassifiedGroup[];
  }
  const items = new Map<string, Gathered>();
  for (const member of groups) {
    if (member.classification.outcome.kind !== 'undecided') continue;
    const target = targetOf(member, by);
    const key = JSON.stringify(target);
    if (!items.has(key)) items.set(key, { target, members: [] });
    items.get(key)!.members.push(member);
  }
  return [...items.values()].map(({ target, members }) => asItem(target, members)).toSorted((a, b) => b.grossOre - a.grossOre || byText(JSON.stringify(a.target), JSON.stringify(b.target)));
}

function targetOf({ group }: ClassifiedGroup, by: ReviewBy): DecisionTarget {
  const supplier = by === 'best' || by === 'supplier' ? supplierKey(group.facts) : null;
  if (supplier !== null) return { supplier };
  const account = by === 'best' || by === 'account' ? group.facts.account : null;
  if (account !== null) return { account };
  const unit = by === 'best' || by === 'unit' ? unitKey(group.facts) : null;
  if (unit !== null) return { unit };
  return { group: group.key };
}

function asItem(target: DecisionTarget, members: readonly ClassifiedGroup[]): ReviewItem {
  const sorted = members.toSorted((a, b) => grossOf(b) - grossOf(a) || byText(a.group.key, b.group.key));
  let [amount, gross, lines] = [0, 0, 0];
  for (const { group } of sorted) {
    amount = ore(amount + group.debitOre - group.creditOre);
    gross = ore(gross + group.debitOre + group.creditOre);
    lines += group.lines;
  }
  return { target, label: labelOf(target, sorted[0]!), amountOre: ore(amount), grossOre: ore(gross), lines, groups: sorted.map(({ group }) => group.key) };
}

function labelOf(target: DecisionTarget, { group: { facts } }: ClassifiedGroup): string | null {
  if (target.group !== undefined) return facts.accountText ?? facts.functionText ?? facts.unitText;
  if (target.supplier !== undefined) return facts.supplier?.name ?? null;
  return target.account !== undefined ? facts.accountText : facts.unitText;
}

function grossOf({ group }: ClassifiedGroup): number {
  return group.debitOre + group.creditOre;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
