import { sha256 } from '@noble/hashes/sha2.js';
import { canonicalJson, type Fingerprintable } from './canonical-json.ts';

/** Crockford's digits: no I, L, O or U, so that a code can be read aloud and typed from paper. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS_PER_DIGIT = 5;
const LENGTH = 12;
const GROUP = 4;

/**
 * The control code (kontrollkode) of a value: 60 bits of the SHA-256 of its canonical JSON, as `7K3D-9QF2-0MZA`.
 *
 * The same value has the same code in a browser and on a server, whatever the order of its keys. 60 bits guard
 * against mistakes (one in 10¹⁸), not against someone who wants two papers with one code.
 */
export function fingerprintOf(value: Fingerprintable): string {
  const hash = sha256(new TextEncoder().encode(canonicalJson(value)));
  let code = '';
  let bits = 0;
  let held = 0;
  for (let byte = 0; code.length < LENGTH; byte++) {
    held = (held << 8) | hash[byte]!;
    bits += 8;
    while (bits >= BITS_PER_DIGIT && code.length < LENGTH) {
      bits -= BITS_PER_DIGIT;
      code += DIGITS[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return code.match(new RegExp(`.{${GROUP}}`, 'g'))!.join('-');
}
