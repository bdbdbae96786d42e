import { createHash } from 'node:crypto';

/** The hash under which a session, an invitation or an attempt is kept: the value itself is kept nowhere. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
