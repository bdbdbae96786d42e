import { RoleSchema } from '@samvirke/contract/access';
import { refuse } from '@samvirke/model/errors';
import { CAPABILITIES, giveCapability, inviteFirst } from '@samvirke/store/access';
import { cameThroughFolder } from '@samvirke/store/database';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { Refused } from '../site/refused.ts';

/**
 * The terminal's way to a first administrator and to a body's tasks while this process has the folder: no part of the
 * interface for programs, and answered only through the folder's own socket.
 */
export function operatorRoutes(app: App, { store }: Pick<Context, 'store'>): void {
  const checkWay = (request: FastifyRequest): void => {
    if (!cameThroughFolder(request.raw.socket)) throw new Refused(refuse('not-found', { path: request.url }));
  };
  app.post(
    '/terminal/invitations',
    { schema: { hide: true, body: Type.Object({ number: Type.String(), role: RoleSchema }) }, config: { rateLimit: false }, preValidation: async (request) => checkWay(request) },
    async (request) => {
      const made = await inviteFirst(store.db, request.body);
      if ('code' in made) throw new Refused(made);
      return { token: made.token, expiresAt: made.expiresAt.toISOString() };
    },
  );
  app.post(
    '/terminal/capabilities',
    { schema: { hide: true, body: Type.Object({ number: Type.String(), capability: Type.Enum([...CAPABILITIES]) }) }, config: { rateLimit: false }, preValidation: async (request) => checkWay(request) },
    async (request) => {
      const given = await giveCapability(store.db, request.body);
      if ('code' in given) throw new Refused(given);
      return { name: given.name };
    },
  );
}
