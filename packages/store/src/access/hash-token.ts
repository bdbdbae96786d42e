import { hash } from 'node:crypto';

/** The hash under which a session, an invitation or an attempt is kept: the value itself is kept nowhere. */
export function hashToken(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
