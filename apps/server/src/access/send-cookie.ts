import type { FastifyReply } from 'fastify';
import { SESSION_COOKIE } from './guard.ts';

/** For this host alone, unreadable for scripts, and not sent along by other sites' forms. */
export const COOKIE = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const;

/** The session's cookie; without a value it is taken away. It ends with the browser's own session at the latest. */
export function sendCookie(reply: FastifyReply, token: string | null): void {
  if (token === null) reply.clearCookie(SESSION_COOKIE, COOKIE);
  else reply.setCookie(SESSION_COOKIE, token, COOKIE);
}
