import { timingSafeEqual } from 'node:crypto';
import { may, PERMISSIONS, type Action } from '@samvirke/model/access';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { withAccess, type Entered } from '@samvirke/store/access';
import type { Transaction } from '@samvirke/store/database';
import type { FastifyRequest } from 'fastify';
import type { Context } from '../site/context.ts';
import { Refused } from '../site/refused.ts';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A route's work, as whoever sent the request and with the right that the route's `config.action` asks for: in one
 * transaction that sees what they may see. Throws Refused: login-required, session-ended, role-missing, csrf-refused.
 * Only `transaction` is used inside; nothing is awaited there but queries.
 */
export async function asCaller<T>(
  { store }: Pick<Context, 'store'>,
  request: FastifyRequest,
  work: (transaction: Transaction, entered: Entered) => Promise<T>,
  said: { readonly reason?: string | undefined; readonly action?: string | undefined } = {},
): Promise<T> {
  const { action } = request.routeOptions.config;
  if (action === undefined) throw new Error(`${request.method} ${request.routeOptions.url ?? ''} names no action`);
  const answer = await withAccess(
    store.db,
    request.actor,
    async (transaction, entered) => {
      const refusal = refusalOf(action, entered, request);
      // Returned, not thrown: that a session was found to be over must stand though nothing else is done.
      return refusal ? { refusal } : { result: await work(transaction, entered) };
    },
    said,
  );
  if (answer.refusal) throw new Refused(answer.refusal);
  return answer.result as T;
}

/** Why what the route does isn't for the one who asks; undefined where it is. */
export function refusalOf(action: Action, entered: Entered, request: FastifyRequest): Refusal | undefined {
  const wanted = PERMISSIONS[action];
  if (entered.state !== 'ok' && request.actor.kind === 'session' && (wanted !== null || action === 'self')) {
    return refuse('session-ended', { why: entered.state });
  }
  // A token that is right, of a body that isn't here.
  if (entered.state !== 'ok' && request.actor.kind === 'machine') return refuse('token-refused', { why: 'consumer' });
  if (entered.actor === 'anonymous') return wanted === null && action !== 'self' ? undefined : refuse('login-required', {});
  if (!may(action, entered.roles)) return refuse('role-missing', { roles: [...(wanted ?? [])] });
  if (entered.actor === 'person' && !READING.has(request.method) && !hasMark(request, entered)) return refuse('csrf-refused', {});
  return undefined;
}

/** The session's own mark, which another site can't know: in a header, or in a field of a form. */
function hasMark({ headers, body }: FastifyRequest, { csrfToken }: Entered): boolean {
  const field = typeof body === 'object' && body !== null && 'csrf' in body ? body.csrf : undefined;
  const given = headers['x-csrf-token'] ?? field;
  if (typeof given !== 'string' || csrfToken === null) return false;
  const [a, b] = [Buffer.from(given), Buffer.from(csrfToken)];
  return a.length === b.length && timingSafeEqual(a, b);
}
