import type { Labels, Language } from './types.ts';

/** Words that are the same in every language, or have one of their own. */
export function inLanguage(words: string | Labels, language: Language): string {
  return typeof words === 'string' ? words : words[language];
}
