import type { Outcomes } from '@samvirke/model/business-cases';
import type { Analysis } from '@samvirke/model/reports';

/**
 * What an answer amounts to in a word: dearer, nothing to save, saves but never pays back, pays back but not with
 * interest, hardly any draw pays although the likely values do, may go either way, or pays. `drawing` until it is known.
 */
export type Verdict = 'dearer' | 'nothing' | 'never' | 'hardly' | 'unlikely' | 'either' | 'pays' | 'drawing';

/** Less than this a year is nothing: kroner are never written with decimals. */
const NOTHING = 0.5;
/** From this share of the draws on it may be said that it pays, and to this that it doesn't; between them nobody can say. */
const PAYS_FROM = 0.6;
const PAYS_NOT_TO = 0.4;

/** By the curve's likely saving, the likely present value and payback of cooperating, and the share of draws that pays. */
export function findVerdict(
  { synergies, alternatives }: Pick<Analysis, 'synergies' | 'alternatives'>,
  outcomes: Pick<Outcomes, 'shareThatPays'> | null,
): Verdict {
  const { nok } = synergies.curve;
  if (nok <= -NOTHING) return 'dearer';
  if (nok < NOTHING) return 'nothing';
  if (!outcomes) return 'drawing';
  const cooperate = alternatives.find(({ kind }) => kind === 'cooperate');
  const paysAtLikely = cooperate !== undefined && cooperate.presentValue.value > 0;
  const { shareThatPays } = outcomes;
  if (paysAtLikely && shareThatPays >= PAYS_FROM) return 'pays';
  if (shareThatPays > PAYS_NOT_TO) return 'either';
  if (paysAtLikely) return 'unlikely';
  return cooperate?.paybackYear == null ? 'never' : 'hardly';
}
