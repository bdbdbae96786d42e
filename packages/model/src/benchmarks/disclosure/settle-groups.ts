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
  return settle(changed, []);

  /** Nearly always all are safe together, and looking once is enough; else each half by itself, down to the one that isn't. */
  function settle(candidates: readonly StandardGroup[], settled: readonly AskedGroup[]): readonly AskedGroup[] {
    const before = [...earlier, ...settled];
    const added = consider(candidates, before);
    if (added.length === 0 || !rules.holdsSystem || isSystemSafe([...before, ...added], prime, rules)) return added;
    if (candidates.length === 1) return [];
    const middle = Math.ceil(candidates.length / 2);
    const first = settle(candidates.slice(0, middle), settled);
    return [...first, ...settle(candidates.slice(middle), [...settled, ...first])];
  }

  function consider(candidates: readonly StandardGroup[], before: readonly AskedGroup[]): readonly AskedGroup[] {
    const added: AskedGroup[] = [];
    for (const { group, figures } of candidates) {
      const verdict = judgeGroup({ group, figures, earlier: [...before, ...added], families, prime, isSystemLater: true }, rules);
      if (verdict === 'shown' || verdict === 'dominated') added.push({ group, figures, isShown: verdict === 'shown' });
    }
    return added;
  }
}
