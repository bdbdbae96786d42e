import { PERMISSIONS } from '@samvirke/model/access';
import { refuse } from '@samvirke/model/errors';
import type { FastifyRequest } from 'fastify';
import { asCaller } from '../access/as-caller.ts';
import type { Context } from '../site/context.ts';
import { Refused } from '../site/refused.ts';

/**
 * Own figures without a login are for one's own machine. Where others can come in, a table is read and saved for
 * somebody who is logged in and may, and what is saved belongs to their body: reading one is work, and whoever doesn't
 * say who they are gets none done. Returns whose it will be. Throws Refused: login-required, session-ended, role-missing, csrf-refused.
 */
export async function mayUpload(context: Pick<Context, 'store' | 'publicAddress'>, request: FastifyRequest): Promise<string | null> {
  if (request.actor.kind === 'anonymous') {
    if (context.publicAddress !== undefined) throw new Refused(refuse('login-required', {}));
    return null;
  }
  return asCaller(context, request, async (_transaction, entered) => {
    const wanted = PERMISSIONS['cost-sets.write'] ?? [];
    if (entered.actor === 'anonymous') throw new Refused(refuse('login-required', {}));
    if (!entered.roles.some((role) => wanted.includes(role))) throw new Refused(refuse('role-missing', { roles: [...wanted] }));
    return entered.organisationId;
  });
}
