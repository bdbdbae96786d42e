import type { Language } from '@samvirke/model/assumptions';

export const LANGUAGES: readonly Language[] = ['nb', 'nn', 'en'];

/** The language asked for, else that of the environment where it is nynorsk or English, else bokmål. */
export function chooseLanguage(argv: readonly string[], environment: Readonly<Record<string, string | undefined>>): Language {
  const at = argv.indexOf('--language');
  const asked = at >= 0 ? argv[at + 1] : argv.find((word) => word.startsWith('--language='))?.slice('--language='.length);
  const known = LANGUAGES.find((language) => language === asked);
  if (known) return known;
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^nn/i.test(locale) ? 'nn' : /^en/i.test(locale) ? 'en' : 'nb';
}
