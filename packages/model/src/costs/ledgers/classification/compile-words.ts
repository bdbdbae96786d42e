import { foldText } from './fold-text.ts';
import { splitWords, type Word } from './split-words.ts';
import type { WordList } from './types.ts';

/** Lists that a text speaks for, a bit each. */
export interface CompiledWords {
  readonly bitOf: (list: string) => number;
  readonly find: (text: string) => number;
}

type WordTest = (word: Word) => boolean;

interface Phrase {
  readonly bit: number;
  readonly rest: readonly WordTest[];
}

/** Patterns by how they are looked up: most are found by a look in a table, so that a list may be long. */
interface Matcher {
  readonly bitsOf: (word: Word) => number;
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
}

/** A 32-bit integer's bits, less the sign. */
const MOST_LISTS = 31;
/** A beginning of one letter is looked for one by one: it is in no table. */
const SHORTEST = 2;
const NONE: readonly (readonly [string, number])[] = [];
/** One UTF-16 unit's width, for two in one number. */
const UNIT_VALUES = 2 ** 16;

/**
 * Lists of words as one function over a text. No regular expression comes from the lists, so a list can't make the
 * reading of a text slow. Throws a RangeError where there are more lists than bits, or a pattern that finds nothing.
 */
export function compileWords(lists: Readonly<Record<string, WordList>>): CompiledWords {
  const names = Object.keys(lists);
  if (names.length > MOST_LISTS) throw new RangeError(`${names.length} lists of words, and no room for more than ${MOST_LISTS}`);
  const bits = new Map(names.map((name, index) => [name, 1 << index]));
  const bitOf = (list: string): number => {
    const bit = bits.get(list);
    if (bit === undefined) throw new RangeError(`no list of words is called ${list}`);
    return bit;
  };
  const any = compileMatcher(names.map((name) => ({ bit: bitOf(name), patterns: lists[name]!.any })));
  const except = compileMatcher(names.map((name) => ({ bit: bitOf(name), patterns: lists[name]!.except })));
  const unless = names.flatMap((name) => {
    const other = lists[name]!.unless;
    return other === undefined ? [] : [{ bit: bitOf(name), other: bitOf(other) }];
  });

  const find = (text: string): number => {
    const found = splitWords(text);
    const excepted = found.map(except.bitsOf);
    for (const { bit, at, length } of phrasesIn(found, except.phrases)) {
      for (let index = at; index < at + length; index++) excepted[index] = excepted[index]! | bit;
    }
    let mask = 0;
    for (let index = 0; index < found.length; index++) mask |= any.bitsOf(found[index]!) & ~excepted[index]!;
    for (const { bit, at, length } of phrasesIn(found, any.phrases)) {
      if (excepted.slice(at, at + length).every((taken) => (taken & bit) === 0)) mask |= bit;
    }
    let left = mask;
    for (const { bit, other } of unless) if ((mask & other) !== 0) left &= ~bit;
    return left;
  };
  return { bitOf, find };
}

function phrasesIn(
  found: readonly Word[],
  phrases: ReadonlyMap<string, readonly Phrase[]>,
): readonly { readonly bit: number; readonly at: number; readonly length: number }[] {
  const places: { bit: number; at: number; length: number }[] = [];
  for (let at = 0; at < found.length; at++) {
    const beginning = phrases.get(found[at]!.folded);
    if (beginning === undefined) continue;
    for (const { bit, rest } of beginning) {
      const holds = rest.every((test, index) => {
        const next = found[at + 1 + index];
        return next !== undefined && test(next);
      });
      if (holds) places.push({ bit, at, length: 1 + rest.length });
    }
  }
  return places;
}

function compileMatcher(lists: readonly { readonly bit: number; readonly patterns: readonly string[] }[]): Matcher {
  const whole = new Map<string, number>();
  const beginnings = new Map<string, number>();
  const others: { readonly bit: number; readonly test: WordTest }[] = [];
  const phrases = new Map<string, Phrase[]>();
  for (const { bit, patterns } of lists) {
    for (const pattern of patterns) {
      const [first, ...rest] = pattern.split(' ');
      if (rest.length > 0) {
        if (!isWhole(first!)) throw new RangeError(`${pattern}: words that follow each other begin with a whole word`);
        const key = foldText(first!);
        phrases.set(key, [...(phrases.get(key) ?? []), { bit, rest: rest.map(compilePattern) }]);
      } else if (isWhole(pattern) && !isCapitals(pattern)) add(whole, foldText(pattern), bit);
      else if (pattern.length > SHORTEST && pattern.endsWith('*') && isWhole(pattern.slice(0, -1))) add(beginnings, foldText(pattern.slice(0, -1)), bit);
      else others.push({ bit, test: compilePattern(pattern) });
    }
  }
  const byStart = Map.groupBy(beginnings, ([prefix]) => startOf(prefix));
  const bitsOf = (word: Word): number => {
    const { folded } = word;
    let mask = whole.get(folded) ?? 0;
    for (const [prefix, bit] of byStart.get(startOf(folded)) ?? NONE) if (folded.startsWith(prefix)) mask |= bit;
    for (const { bit, test } of others) if ((mask & bit) === 0 && test(word)) mask |= bit;
    return mask;
  };
  return { bitsOf, phrases };
}

function compilePattern(pattern: string): WordTest {
  const body = foldText(pattern.replace(/^\*|\*$|-$/g, ''));
  if (!/^[\p{L}\p{N}]+$/u.test(body)) throw new RangeError(`${pattern}: a word is letters and digits`);
  if (pattern.startsWith('*') && pattern.endsWith('*')) return ({ folded }) => folded.includes(body);
  if (pattern.startsWith('*')) return ({ folded }) => folded.endsWith(body);
  if (pattern.endsWith('*')) return ({ folded }) => folded.startsWith(body);
  if (pattern.endsWith('-')) return ({ folded, isBeforeHyphen }) => isBeforeHyphen && folded === body;
  if (isCapitals(pattern)) return ({ folded, isCapitals: inCapitals }) => inCapitals && folded === body;
  return ({ folded }) => folded === body;
}

/** A word's first two letters as a number: patterns are looked for among the few that begin so. */
function startOf(word: string): number {
  return word.charCodeAt(0) * UNIT_VALUES + (word.length > 1 ? word.charCodeAt(1) : 0);
}

function isWhole(pattern: string): boolean {
  return /^[\p{L}\p{N}]+$/u.test(pattern);
}

function isCapitals(pattern: string): boolean {
  return pattern === pattern.toUpperCase() && pattern !== pattern.toLowerCase();
}

function add(map: Map<string, number>, key: string, bit: number): void {
  map.set(key, (map.get(key) ?? 0) | bit);
}
