import { isSame } from './is-same.ts';
import { judgeGroup } from './judge-group.ts';
import { newestOf } from './newest-of.ts';
import type { AskedGroup, DisclosureRules, GroupFamily } from './types.ts';

export interface CustomRequest {
  /** The same for the same bodies, whoever asks. */
  readonly group: string;
  readonly bodies: ReadonlySet<string>;
  /** The standard group that its figures are taken from, as that was last shown: what isn't settled isn't used. */
  readonly within: string;
  readonly families: readonly GroupFamily[];
  readonly earlier: readonly AskedGroup[];
  readonly prime: number;
}

/** `added` is to be remembered; `shown` is the newest that may be shown of the group, and null where there is none. */
export interface CustomAnswer {
  readonly added: AskedGroup | null;
  readonly shown: AskedGroup | null;
}

/** The sum of bodies that somebody chose, or the last that was shown of just those, or nothing. */
export function answerCustom({ group, bodies, within, families, earlier, prime }: CustomRequest, rules: DisclosureRules): CustomAnswer {
  const settled = newestOf(within, earlier, true);
  const figures = (settled?.figures ?? []).filter(({ body }) => bodies.has(body));
  const lastShown = newestOf(group, earlier, true) ?? null;
  // Asked for already, under whatever name: the answer, or the refusal, stands.
  const before = earlier.findLast((one) => isSame(figures, one.figures));
  if (before) return { added: null, shown: before.isShown ? before : lastShown };
  const verdict = judgeGroup({ group, figures, earlier, families, prime }, rules);
  if (verdict !== 'shown' && verdict !== 'dominated') return { added: null, shown: lastShown };
  const added = { group, figures, isShown: verdict === 'shown' };
  return { added, shown: added.isShown ? added : lastShown };
}
