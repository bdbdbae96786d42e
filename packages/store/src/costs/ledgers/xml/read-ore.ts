import { ore, type Ore } from '@samvirke/model/units';

/** An amount in øre, `rounded` where it had more than two decimals; or why it is none. */
export type ReadOre = { readonly ore: Ore; readonly rounded: boolean } | { readonly fault: 'not-a-number' | 'too-large' };

/** xs:decimal: digits with a point; no spaces, no comma, no exponent. */
const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?$/;
/** What is longer is no amount, and isn't tried as one. */
const MOST_CHARACTERS = 60;
/** With this many digits before the point, øre are still whole numbers. */
const PLAIN_DIGITS = 13;
const ROUND_UP = '5';

/**
 * The øre of an amount in XML, exactly: never through a float. More than two decimals are rounded half away from nothing.
 *
 * @example readOre('-12.345') // { ore: -1235, rounded: true }
 */
export function readOre(written: string): ReadOre {
  const plain = readPlain(written);
  if (plain >= 0) return { ore: ore(plain), rounded: false };
  const text = written.trim();
  const found = text.length <= MOST_CHARACTERS ? DECIMAL.exec(text) : null;
  if (found === null) return { fault: /^[+-]?\d+(\.\d*)?$/.test(text) ? 'too-large' : 'not-a-number' };
  const [, sign = '', whole = '', decimals = ''] = found;
  if (whole === '' && decimals === '') return { fault: 'not-a-number' };
  const up = decimals.charAt(2) >= ROUND_UP ? 1 : 0;
  const rounded = decimals.length > 2 && /[1-9]/.test(decimals.slice(2));
  const digits = whole + decimals.slice(0, 2).padEnd(2, '0');
  let size: number;
  if (whole.length <= PLAIN_DIGITS) {
    size = Number(digits) + up;
  } else {
    const exact = BigInt(digits) + BigInt(up);
    if (exact > BigInt(Number.MAX_SAFE_INTEGER)) return { fault: 'too-large' };
    size = Number(exact);
  }
  return { ore: ore(sign === '-' && size !== 0 ? -size : size), rounded };
}

const ZERO = 0x30;
const NINE = 0x39;
const POINT = 0x2e;

/** The øre of digits alone, with two decimals or none, as nearly all amounts are; −1 for any other, which may be one too. */
function readPlain(written: string): number {
  const { length } = written;
  if (length === 0 || length > PLAIN_DIGITS) return -1;
  let value = 0;
  for (let at = 0; at < length; at += 1) {
    const code = written.charCodeAt(at);
    if (code === POINT && at > 0 && at === length - 3) continue;
    if (code < ZERO || code > NINE) return -1;
    value = value * 10 + (code - ZERO);
  }
  return length > 3 && written.charCodeAt(length - 3) === POINT ? value : value * 100;
}
