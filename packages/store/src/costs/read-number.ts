import { FILE_LIMITS } from './file-limits.ts';

/** Which mark stands between kroner and øre; null where nothing in the file tells. */
export type DecimalMark = ',' | '.' | null;

export type ReadNumber =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-a-number' }
  /** `shows` is the decimal mark that this number can only be read with. */
  | { readonly kind: 'number'; readonly value: number; readonly shows: DecimalMark }
  /** `1.234` and `1,234`: a thousand and something, or one and something. */
  | { readonly kind: 'two-ways'; readonly mark: ',' | '.'; readonly grouped: number; readonly decimal: number };

/** Ordinary, no-break, figure, thin, narrow no-break and the other spaces that stand between thousands. */
const SPACES = /[ \u00a0\u2000-\u200a\u202f\u205f]/g;
const MINUS = /^[-\u2212\u2013]/;

/**
 * A number as people write it: `1 234 567,50`, `1.234.567,50`, `1,234,567.50`, `kr 5 000,-`, `(1 000)` for minus.
 * Never guesses: what can be read two ways is said to be, and the whole file decides (settleDecimalMark).
 *
 * @example readNumber('1 234,5') // { kind: 'number', value: 1234.5, shows: ',' }
 */
export function readNumber(written: string): ReadNumber {
  let text = written.replace(SPACES, ' ').trim();
  if (text === '') return { kind: 'empty' };
  // Nor may a long cell keep the patterns below busy.
  if (text.length > FILE_LIMITS.numberCharacters) return { kind: 'not-a-number' };
  // What Excel is told to take as text, our own files among them, begins with an apostrophe.
  text = text.replace(/^'/, '');
  text = text.replace(/^(kr\.?|nok)\s*/i, '').replace(/\s*(kr\.?|kroner|nok|årsverk|fte)$/i, '').replace(/,[-\u2013]$/, '');
  let sign = 1;
  if (/^\(.*\)$/.test(text)) {
    sign = -1;
    text = text.slice(1, -1).trim();
  } else if (MINUS.test(text)) {
    sign = -1;
    text = text.replace(MINUS, '').trim();
  } else if (/\d[-\u2212]$/.test(text)) {
    // Accounting systems put the minus last.
    sign = -1;
    text = text.slice(0, -1);
  }
  const spaced = text.includes(' ');
  if (spaced) {
    if (!/^\d{1,3}( \d{3})+([.,]\d+)?$/.test(text)) return { kind: 'not-a-number' };
    text = text.replaceAll(' ', '');
  }
  if (!/^(\d[\d.,]*|[.,]\d+)$/.test(text)) return { kind: 'not-a-number' };
  return readMarks(text, sign, spaced);
}

function readMarks(text: string, sign: number, spaced: boolean): ReadNumber {
  const commas = text.split(',').length - 1;
  const points = text.split('.').length - 1;
  const as = (decimal: DecimalMark, shows: DecimalMark): ReadNumber => {
    const [whole, part] = decimal === null ? [text, undefined] : split(text, decimal);
    if (!isWhole(whole) || (part !== undefined && !/^\d*$/.test(part))) return { kind: 'not-a-number' };
    const value = sign * Number(`${whole.replace(/[.,]/g, '') || '0'}.${part || '0'}`);
    return Number.isFinite(value) ? { kind: 'number', value: value === 0 ? 0 : value, shows } : { kind: 'not-a-number' };
  };
  if (commas === 0 && points === 0) return as(null, null);
  if (commas > 0 && points > 0) {
    const decimal = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
    return as(decimal, decimal);
  }
  const mark = commas > 0 ? ',' : '.';
  // Several of one mark stand between thousands, so the other one is the decimal mark.
  if (commas + points > 1) return as(null, mark === ',' ? '.' : ',');
  if (!spaced && /^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) {
    const digits = Number(text.replace(mark, ''));
    return { kind: 'two-ways', mark, grouped: sign * digits, decimal: (sign * digits) / 1000 };
  }
  return as(mark, mark);
}

function split(text: string, mark: ',' | '.'): readonly [string, string] {
  const at = text.lastIndexOf(mark);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** Digits alone, or in thousands by one and the same mark. */
function isWhole(text: string): boolean {
  return /^\d*$/.test(text) || /^\d{1,3}(\.\d{3})+$/.test(text) || /^\d{1,3}(,\d{3})+$/.test(text);
}
