import { foldText } from './fold-text.ts';
import type { WordList } from './types.ts';

/** Lists that a text speaks for, a bit each. */
export interface CompiledWords {
  readonly bitOf: (list: string) => number;
  readonly find: (text: string) => number;
}

interface Token {
  readonly folded: string;
  readonly isCapitals: boolean;
  readonly isBeforeHyphen: boolean;
}

type TokenTest = (token: Token) => boolean;

interface Phrase {
  readonly bit: number;
  readonly rest: readonly TokenTest[];
}

/** A 32-bit integer's bits, less the sign. */
const MOST_LISTS = 31;
/** So that memory doesn't grow with the file: texts and words are mostly the same few thousand. */
const MOST_REMEMBERED = 50_000;

/**
 * Lists of words as one function over a text. No regular expression comes from the lists, so a list can't make the
 * reading of a text slow. Throws a RangeError where there are more lists than bits, or a pattern that finds nothing.
 */
export function compileWords(lists: Readonly<Record<string, WordList>>): CompiledWords {
  const names = Object.keys(lists);
  if (names.length > MOST_LISTS) throw new RangeError(`${names.length} lists of words, and no room for more than ${MOST_LISTS}`);
  const bits = new Map(names.map((name, index) => [name, 1 << index]));
  const any = gather(names.map((name) => ({ bit: bits.get(name)!, patterns: lists[name]!.any })));
  const except = gather(names.map((name) => ({ bit: bits.get(name)!, patterns: lists[name]!.except })));
  const unless = names.flatMap((name) => {
    const other = lists[name]!.unless;
    if (other === undefined) return [];
    if (!bits.has(other)) throw new RangeError(`no list of words is called ${other}`);
    return [{ bit: bits.get(name)!, other: bits.get(other)! }];
  });
  const tokens = new Map<string, { readonly token: Token; readonly any: number; readonly except: number }>();
  const texts = new Map<string, number>();

  const tokenOf = (written: string, isBeforeHyphen: boolean) => {
    const key = isBeforeHyphen ? `${written}-` : written;
    let known = tokens.get(key);
    if (known === undefined) {
      const token = { folded: foldText(written), isCapitals: isCapitals(written), isBeforeHyphen };
      known = { token, any: bitsOf(any.single, token), except: bitsOf(except.single, token) };
      remember(tokens, key, known);
    }
    return known;
  };

  const find = (text: string): number => {
    const found = [...text.normalize('NFC').matchAll(/[\p{L}\p{N}]+/gu)].map((match) => {
      const after = text[match.index + match[0].length];
      return tokenOf(match[0], after === '-' || after === '‑');
    });
    const excepted = found.map((one) => one.except);
    for (const { bit, at, length } of phrasesIn(found, except.phrases)) {
      for (let index = at; index < at + length; index++) excepted[index] = excepted[index]! | bit;
    }
    let mask = 0;
    for (const [index, one] of found.entries()) mask |= one.any & ~excepted[index]!;
    for (const { bit, at, length } of phrasesIn(found, any.phrases)) {
      if (excepted.slice(at, at + length).every((taken) => (taken & bit) === 0)) mask |= bit;
    }
    let left = mask;
    for (const { bit, other } of unless) if ((mask & other) !== 0) left &= ~bit;
    return left;
  };

  return {
    bitOf: (list) => {
      const bit = bits.get(list);
      if (bit === undefined) throw new RangeError(`no list of words is called ${list}`);
      return bit;
    },
    find: (text) => {
      let mask = texts.get(text);
      if (mask === undefined) {
        mask = find(text);
        remember(texts, text, mask);
      }
      return mask;
    },
  };
}

function* phrasesIn(
  found: readonly { readonly token: Token }[],
  phrases: ReadonlyMap<string, readonly Phrase[]>,
): Generator<{ readonly bit: number; readonly at: number; readonly length: number }> {
  if (phrases.size === 0) return;
  for (const [at, { token }] of found.entries()) {
    for (const { bit, rest } of phrases.get(token.folded) ?? []) {
      const holds = rest.every((test, index) => {
        const next = found[at + 1 + index];
        return next !== undefined && test(next.token);
      });
      if (holds) yield { bit, at, length: 1 + rest.length };
    }
  }
}

function gather(lists: readonly { readonly bit: number; readonly patterns: readonly string[] }[]) {
  const single: { readonly bit: number; readonly test: TokenTest }[] = [];
  const phrases = new Map<string, Phrase[]>();
  for (const { bit, patterns } of lists) {
    for (const pattern of patterns) {
      const [first, ...rest] = pattern.split(' ');
      if (rest.length === 0) {
        single.push({ bit, test: compilePattern(pattern) });
        continue;
      }
      if (first!.includes('*')) throw new RangeError(`${pattern}: words that follow each other begin with a whole word`);
      const key = foldText(first!.replace(/-$/, ''));
      phrases.set(key, [...(phrases.get(key) ?? []), { bit, rest: rest.map(compilePattern) }]);
    }
  }
  return { single, phrases };
}

function compilePattern(pattern: string): TokenTest {
  const body = foldText(pattern.replace(/^\*|\*$|-$/g, ''));
  if (!/^[\p{L}\p{N}]+$/u.test(body)) throw new RangeError(`${pattern}: a word is letters and digits`);
  if (pattern.startsWith('*') && pattern.endsWith('*')) return ({ folded }) => folded.includes(body);
  if (pattern.startsWith('*')) return ({ folded }) => folded.endsWith(body);
  if (pattern.endsWith('*')) return ({ folded }) => folded.startsWith(body);
  if (pattern.endsWith('-')) return ({ folded, isBeforeHyphen }) => isBeforeHyphen && folded === body;
  if (isCapitals(pattern)) return (token) => token.isCapitals && token.folded === body;
  return ({ folded }) => folded === body;
}

function isCapitals(written: string): boolean {
  return written === written.toUpperCase() && written !== written.toLowerCase();
}

function bitsOf(tests: readonly { readonly bit: number; readonly test: TokenTest }[], token: Token): number {
  let mask = 0;
  for (const { bit, test } of tests) if (test(token)) mask |= bit;
  return mask;
}

function remember<V>(map: Map<string, V>, key: string, value: V): void {
  if (map.size >= MOST_REMEMBERED) map.clear();
  map.set(key, value);
}
