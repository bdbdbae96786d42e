import { isSame } from './is-same.ts';
import { isSystemSafe } from './is-system-safe.ts';
import { judgeGroup } from './judge-group.ts';
import { newestOf } from './newest-of.ts';
import type { AskedGroup, DisclosureFigure, DisclosureRules, GroupFamily } from './types.ts';

export interface StandardGroup {
  readonly group: string;
  readonly figures: readonly DisclosureFigure[];
}

export interface Settling {
  /** The standard groups as the figures now are, wholes among them. */
  readonly groups: readonly StandardGroup[];
  readonly families: readonly GroupFamily[];
  readonly earlier: readonly AskedGroup[];
  readonly prime: number;
}

/**
 * Answers anew those standard groups that have changed and may be answered, wholes first and large before small, so
 * that it is the small that are held back. Done before any group of somebody's own making is considered, whenever
 * figures have changed: what stands is never held back by an odd request. Returns what was considered: shown, or
 * refused for what the figures are.
 */
export function settleGroups({ groups, families, earlier, prime }: Settling, rules: DisclosureRules): readonly AskedGroup[] {
  const wholes = families.map(({ whole }) => whole);
  const rank = ({ group }: StandardGroup): number => (wholes.includes(group) ? wholes.indexOf(group) : wholes.length);
  const changed = groups
    .filter(({ group, figures }) => !isSame(figures, newestOf(group, earlier)?.figures ?? []))
    .sort((a, b) => rank(a) - rank(b) || b.figures.length - a.figures.length || (a.group < b.group ? -1 : 1));
  // Nearly always all of them are safe together, and looking once is enough.
  const together = consider(changed, true);
  return together.length === 0 || !rules.holdsSystem || isSystemSafe([...earlier, ...together], prime, rules) ? together : consider(changed, false);

  function consider(candidates: readonly StandardGroup[], isSystemLater: boolean): readonly AskedGroup[] {
    const added: AskedGroup[] = [];
    for (const { group, figures } of candidates) {
      const verdict = judgeGroup({ group, figures, earlier: [...earlier, ...added], families, prime, isSystemLater }, rules);
      if (verdict === 'shown' || verdict === 'dominated') added.push({ group, figures, isShown: verdict === 'shown' });
    }
    return added;
  }
}
