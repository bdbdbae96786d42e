import { describe, expect, it } from 'vitest';
import { en } from '../../packages/text/src/en.ts';
import { nb } from '../../packages/text/src/nb.ts';
import { nn } from '../../packages/text/src/nn.ts';

/** Every word with its dotted key. */
function leaves(tree: object, prefix = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as const] : leaves(value as object, `${prefix}${key}.`),
  );
}
const languages = { nb: leaves(nb), nn: leaves(nn), en: leaves(en) };
const word = (words: readonly string[]): RegExp => new RegExp(`(?<![\\p{L}-])(${words.join('|')})(?![\\p{L}-])`, 'iu');
const found = (language: keyof typeof languages, words: readonly string[]): readonly string[] =>
  languages[language].filter(([, text]) => word(words).test(text)).map(([key, text]) => `${key}: ${text}`);

/** Common words of bokmål that nynorsk doesn't have. */
const onlyBokmål = [
  'ikke', 'jeg', 'hva', 'hvor', 'hvordan', 'hvilke', 'hvilken', 'hvem', 'hvert', 'hver', 'noe', 'noen', 'fra og med', 'kommunene', 'kommuner', 'flere',
  'forutsetning', 'forutsetninger', 'forutsetningene', 'kilde', 'kilder', 'årsverkene', 'gjennomsnittet av kommuner', 'innbyggere', 'innbyggerne', 'usikkerhet', 'nåverdi', 'uten', 'eller ikke',
  'blir ikke', 'gjøre', 'gjør', 'være', 'egne', 'eget', 'tallene', 'mellom kommunene', 'bare hvis', 'hvis', 'fagsystemer', 'fagsystemene', 'deres', 'tjenester', 'tjenestene', 'velg kommuner',
];
/** Common words of nynorsk that bokmål doesn't have. */
const onlyNynorsk = ['ikkje', 'eg', 'kva', 'korleis', 'kvifor', 'kven', 'kvar', 'kvart', 'nokon', 'noko', 'kommunar', 'kommunane', 'kostnader frå', 'frå', 'føresetnad', 'føresetnader', 'kjelde', 'kjelder', 'innbyggjarar', 'uvisse', 'noverdi', 'berre', 'dei', 'vere', 'eige', 'eigne', 'dersom ein ikkje', 'tenester', 'òg'];
/** Words that mean something else, or nothing, to the people who read (docs/glossary.md). */
const never = ['synergi', 'synergier', 'synergiar', 'stab', 'stabskostnad', 'rådmann', 'rådmannen', 'fylkesmann', 'fylkesmannen', 'offentlig sky', 'offentleg sky', 'business case', 'sourcing', 'fingeravtrykk', 'basis drift', 'terskelverdi', 'dataansvar'];

describe('words', () => {
  it('have the same keys in three languages', () => {
    const keys = (language: keyof typeof languages): readonly string[] => languages[language].map(([key]) => key).sort();
    expect(keys('nb').length).toBeGreaterThan(100);
    expect(keys('nn')).toEqual(keys('nb'));
    expect(keys('en')).toEqual(keys('nb'));
  });

  it('are filled in with the same names in three languages', () => {
    const names = (text: string): string => [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]))].sort().join(',');
    const master = new Map(languages.nb);
    const other = (['nn', 'en'] as const).flatMap((language) =>
      languages[language].filter(([key, text]) => names(text) !== names(master.get(key) ?? '')).map(([key]) => `${language} ${key}`),
    );
    expect(other).toEqual([]);
  });

  it('are never left empty', () => {
    expect(Object.values(languages).flatMap((words) => words.filter(([, text]) => text.trim() === ''))).toEqual([]);
  });

  it('are nynorsk in nynorsk', () => {
    expect(found('nn', onlyBokmål)).toEqual([]);
  });

  it('are bokmål in bokmål', () => {
    expect(found('nb', onlyNynorsk)).toEqual([]);
  });

  it('are those of the glossary', () => {
    expect([...found('nb', never), ...found('nn', never)].filter((line) => !line.includes('«'))).toEqual([]);
  });
});
