import type { Analysis } from '@samvirke/model/reports';

/** What an answer amounts to in a word: dearer, nothing to save, saves but never pays back, only just, or pays. */
export type Verdict = 'dearer' | 'nothing' | 'never' | 'hardly' | 'pays';

/** Less than this a year is nothing: kroner are never written with decimals. */
const NOTHING = 0.5;

/** By the curve's likely saving, and the present value and payback of cooperating. */
export function findVerdict({ synergies, alternatives }: Pick<Analysis, 'synergies' | 'alternatives'>): Verdict {
  const { nok } = synergies.curve;
  if (nok <= -NOTHING) return 'dearer';
  if (nok < NOTHING) return 'nothing';
  const cooperate = alternatives.find(({ kind }) => kind === 'cooperate');
  if (cooperate && cooperate.presentValue.value > 0) return 'pays';
  return cooperate?.paybackYear == null ? 'never' : 'hardly';
}
