import type { Language } from '@samvirke/model/assumptions';

const LANGUAGES: Readonly<Record<string, Language>> = { nb: 'nb', no: 'nb', nn: 'nn', en: 'en' };

/**
 * The language that a browser asks for first among those we have, by Accept-Language (RFC 9110, 12.5.4); bokmål where
 * it asks for none of them.
 */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find((value) => value !== undefined);
      return { language: LANGUAGES[tag.toLowerCase().split('-')[0] ?? ''], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter((one): one is { language: Language; quality: number } => one.language !== undefined && one.quality > 0);
  // Sorting keeps the order of those that are wanted alike.
  return wanted.toSorted((a, b) => b.quality - a.quality)[0]?.language ?? 'nb';
}
