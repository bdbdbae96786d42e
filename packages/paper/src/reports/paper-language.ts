import type { Language } from '@samvirke/model/assumptions';
import type { Participant } from '@samvirke/model/organisations';

/**
 * The language of a paper by the municipality's målform: nynorsk where it has chosen nynorsk, bokmål where it has chosen
 * bokmål or nothing. The common part follows the most of those that have chosen, bokmål where they are even.
 */
export function paperLanguage(participants: readonly Pick<Participant, 'number' | 'languageForm'>[], council: string): Language {
  const own = participants.find((p) => p.number === council);
  if (own) return own.languageForm === 'nynorsk' ? 'nn' : 'nb';
  const count = (form: 'nynorsk' | 'bokmål'): number => participants.filter((p) => p.languageForm === form).length;
  return count('nynorsk') > count('bokmål') ? 'nn' : 'nb';
}
