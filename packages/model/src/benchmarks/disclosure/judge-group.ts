import { isSystemSafe } from './is-system-safe.ts';
import { openAmong } from './open-among.ts';
import type { AskedGroup, DisclosureFigure, DisclosureRules, GroupFamily, Verdict } from './types.ts';
import { vector, type Vector } from './vector.ts';
import { weighCircles } from './weigh-circles.ts';

export interface Judging {
  readonly group: string;
  readonly figures: readonly DisclosureFigure[];
  /** Everything considered so far for this figure, oldest first. */
  readonly earlier: readonly AskedGroup[];
  readonly families: readonly GroupFamily[];
  /** Below 2^26, drawn for this question. */
  readonly prime: number;
  /** Leaves the system of all answers out, where whoever asks looks at it afterwards. */
  readonly isSystemLater?: boolean;
}

/**
 * Whether a group's sum may be shown, when it is held together with everything that was shown or refused before:
 * enough bodies and none that dominates, the same for what is left when any earlier answer is subtracted and for what
 * is left of the whole when its parts are, and no figure that all the answers together come too close to.
 */
export function judgeGroup(judging: Judging, rules: DisclosureRules): Verdict {
  const { group, figures, earlier, families, prime } = judging;
  const open = openAmong([...earlier.flatMap((one) => one.figures), ...figures]);
  const own = vector([{ figures, times: 1 }], open);
  if (own.size === 0) return new Set(figures.map(({ body }) => body)).size >= rules.leastBodies ? 'shown' : 'few';
  const combinations: Vector[] = [own];
  if (rules.holdsDifferences) {
    for (const one of earlier) combinations.push(vector([{ figures, times: 1 }, { figures: one.figures, times: -1 }], open));
    const asked = [...earlier, { group, figures, isShown: true }];
    for (const family of families) {
      if (family.whole === group || family.parts.includes(group)) combinations.push(restOf(family, asked, open));
    }
  }
  const weighed = combinations.filter(({ size }) => size > 0).map((one) => weighCircles(one, rules));
  const [first, ...others] = weighed;
  if ((first?.count ?? 0) < rules.leastBodies) return 'few';
  if (others.some(({ count }) => count < rules.leastBodies)) return 'near';
  if (rules.holdsSystem && judging.isSystemLater !== true && !isSystemSafe([...earlier, { group, figures, isShown: true }], prime, rules)) return 'solvable';
  return weighed.some(({ isDominated }) => isDominated) ? 'dominated' : 'shown';
}

/** What can be reckoned of a whole when the newest answers for its parts are taken from it. */
function restOf({ whole, parts }: GroupFamily, asked: readonly AskedGroup[], open: ReadonlySet<string>): Vector {
  const newest = new Map(asked.map((one) => [one.group, one.figures]));
  const all = newest.get(whole);
  if (!all) return new Map();
  return vector(
    [{ figures: all, times: 1 }, ...parts.flatMap((part) => (newest.has(part) ? [{ figures: newest.get(part) ?? [], times: -1 }] : []))],
    open,
  );
}
