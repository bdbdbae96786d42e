import type { Labels, Language } from '@samvirke/model/assumptions';
import type { CostRow, CostType, Element } from '@samvirke/model/costs';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { foldWord } from './fold-word.ts';
import { readTableWords } from './table-words.ts';

/** What a value may be: anything in a common column, only its own kind in a column that says which. */
export type KeyKind = 'key' | 'element' | 'costType' | 'kostraArt';

export type FoundKey =
  | {
      readonly key: CostRow['key'];
      /** The local account that the art was taken out of, where it wasn't the art itself. */
      readonly account?: string;
      readonly refusal?: undefined;
    }
  | { readonly key?: undefined; readonly refusal: Refusal };

const ART_LENGTH = 3;
/** Digits that a body adds to an art, at most. */
const LOCAL_DIGITS = 2;

/**
 * The element, cost type or KOSTRA art that a value names, in any of the three languages.
 *
 * A local account is kontoklasse (1 operating, 0 investment) + art + one or two digits of the body's own (`11957` is
 * 1·195·7), or art + such digits; the art in it is proposed, and `account` says from what. Where both readings give an
 * art that exists, neither is taken.
 */
export function findCostKey(written: string, kind: KeyKind, arts: ReadonlyMap<string, string>, language: Language): FoundKey {
  const value = written.trim();
  if (kind === 'key' || kind === 'kostraArt') {
    const digits = value.replace(/^(kostra-?)?art\s*/i, '').replace(/[\s.]/g, '');
    if (/^\d+$/.test(digits)) return findArt(value, digits, arts);
    // «195 Avgifter, gebyrer, lisenser»
    const led = /^(\d{3,6})\s+\D/.exec(value)?.[1];
    if (led) return findArt(value, led, arts);
    if (kind === 'kostraArt') {
      const art = artNames(arts).get(foldWord(value));
      return art ? { key: { kostraArt: art } } : { refusal: refuse('kostra-art-unknown', { value }) };
    }
  }
  const named = keyWords().get(foldWord(value));
  if (named && (kind === 'key' || kind in named)) return { key: named };
  return { refusal: refuse('element-unknown', { value, allowed: allowedFor(kind, language) }) };
}

const folded = new WeakMap<ReadonlyMap<string, string>, ReadonlyMap<string, string>>();

function artNames(arts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const known = folded.get(arts) ?? new Map([...arts].map(([art, name]) => [foldWord(name), art]));
  folded.set(arts, known);
  return known;
}

function findArt(value: string, digits: string, arts: ReadonlyMap<string, string>): FoundKey {
  if (digits.length <= ART_LENGTH) {
    // A spreadsheet takes the zeros from 010.
    const art = digits.padStart(ART_LENGTH, '0');
    if (!arts.has(art)) return { refusal: refuse('kostra-art-unknown', { value }) };
    return art === digits ? { key: { kostraArt: art } } : { key: { kostraArt: art }, account: digits };
  }
  const leading = digits.slice(0, ART_LENGTH);
  const inner = digits.slice(1, 1 + ART_LENGTH);
  const withClass = /^[01]/.test(digits) && digits.length <= 1 + ART_LENGTH + LOCAL_DIGITS && arts.has(inner);
  // With two digits of the body's own the class can't be told from the art: five digits from 0 or 1 have a class.
  const withoutClass = arts.has(leading) && (/^[01]/.test(digits) ? digits.length === ART_LENGTH + 1 : digits.length <= ART_LENGTH + LOCAL_DIGITS);
  if (withClass === withoutClass) return { refusal: refuse('kostra-art-unknown', { value }) };
  if (withClass && digits.startsWith('0')) return { refusal: refuse('account-is-investment', { value, art: inner }) };
  return { key: { kostraArt: withClass ? inner : leading }, account: digits };
}

function allowedFor(kind: KeyKind, language: Language): string[] {
  const { elements, costTypes } = readTableWords();
  const labels = (named: Readonly<Record<string, { label: Labels }>>): string[] => Object.values(named).map(({ label }) => label[language]);
  if (kind === 'costType') return labels(costTypes);
  return kind === 'element' ? labels(elements) : [...labels(elements), ...labels(costTypes)];
}

let byWord: ReadonlyMap<string, { element: Element } | { costType: CostType }> | undefined;

function keyWords(): ReadonlyMap<string, { element: Element } | { costType: CostType }> {
  if (byWord) return byWord;
  const words = new Map<string, { element: Element } | { costType: CostType }>();
  const { elements, costTypes } = readTableWords();
  for (const [element, { label, words: synonyms }] of Object.entries(elements)) {
    for (const word of [element, label.nb, label.nn, label.en, ...synonyms]) words.set(foldWord(word), { element: element as Element });
  }
  for (const [costType, { label, words: synonyms }] of Object.entries(costTypes)) {
    for (const word of [costType, label.nb, label.nn, label.en, ...synonyms]) words.set(foldWord(word), { costType: costType as CostType });
  }
  byWord = words;
  return words;
}
