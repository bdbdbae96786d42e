import { randomBytes } from 'node:crypto';

/** 256 bits: not to be guessed, however many there are. */
const TOKEN_BYTES = 32;

/** A secret for a cookie, a link or a mark. */
export function buildToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}
