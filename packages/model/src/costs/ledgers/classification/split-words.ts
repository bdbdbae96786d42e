import { foldText } from './fold-text.ts';

/** A word of a text, as it is compared, with what was to be seen of how it stood. */
export interface Word {
  readonly folded: string;
  readonly isCapitals: boolean;
  readonly isBeforeHyphen: boolean;
}

/** Each of UTF-16's units: 0 not looked at yet, 1 of a word, 2 between words. Half of a rare letter is between words. */
const UNITS = new Uint8Array(2 ** 16);
const OF_WORD = 1;
const BETWEEN = 2;
const HYPHENS = ['-', '‑'];
/** A longer word is no word of a list, and is cut so that a text made to be slow isn't. */
const LONGEST = 100;

/** Words of letters and digits: `EDB-maskiner, PC` is edb before a hyphen, maskiner and pc. */
export function splitWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let from = -1;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && isOfWord(text.charCodeAt(at))) {
      if (from < 0) from = at;
    } else if (from >= 0) {
      words.push(wordOf(text.slice(from, Math.min(at, from + LONGEST)), HYPHENS.includes(text.charAt(at))));
      from = -1;
    }
  }
  return words;
}

function isOfWord(unit: number): boolean {
  if (UNITS[unit] === 0) UNITS[unit] = /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(unit)) ? OF_WORD : BETWEEN;
  return UNITS[unit] === OF_WORD;
}

function wordOf(written: string, isBeforeHyphen: boolean): Word {
  const folded = foldText(written);
  return { folded, isCapitals: written !== written.toLowerCase() && written === written.toUpperCase(), isBeforeHyphen };
}
