import type { Language } from '@samvirke/model/assumptions';
import { createInstance } from 'i18next';
import { formatsFor, type Formats } from './formats/formats.ts';
import type { nb } from './nb.ts';
import type { Key, WithoutPlural } from './words.ts';

export type TextKey = WithoutPlural<Key<typeof nb>>;

/** One language's words and ways of writing numbers. */
export interface Texts {
  readonly language: Language;
  /** The words at a key, with `{{name}}` filled in and the plural chosen by `count`. */
  readonly t: (key: TextKey, parameters?: Readonly<Record<string, string | number>>) => string;
  /** For keys that are put together at run time (a formula's id, an error's code); undefined when there are no words. */
  readonly find: (key: string, parameters?: Readonly<Record<string, string | number>>) => string | undefined;
  readonly formats: Formats;
}

const loaders: Record<Language, () => Promise<object>> = {
  nb: async () => (await import('./nb.ts')).nb,
  nn: async () => (await import('./nn.ts')).nn,
  en: async () => (await import('./en.ts')).en,
};

const loaded = new Map<Language, Promise<Texts>>();

/** Loads one language; the others stay where they are. The same language is loaded once. */
export function loadTexts(language: Language): Promise<Texts> {
  const known = loaded.get(language);
  if (known) return known;
  const texts = buildTexts(language);
  loaded.set(language, texts);
  return texts;
}

async function buildTexts(language: Language): Promise<Texts> {
  const words = await loaders[language]();
  const instance = createInstance();
  await instance.init({
    lng: language,
    // Nynorsk has the same plural rules as bokmål; i18next asks Intl, which knows both.
    resources: { [language]: { translation: words } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  const find: Texts['find'] = (key, parameters) =>
    instance.exists(key, parameters) ? String(instance.t(key, parameters ?? {})) : undefined;
  return {
    language,
    find,
    t: (key, parameters) => {
      const words = find(key, parameters);
      if (words === undefined) throw new Error(`no words for ${key} in ${language}`);
      return words;
    },
    formats: formatsFor(language),
  };
}
