import { BodyKindSchema, BodySchema, FoundBodiesSchema, type BodyBody } from '@samvirke/contract/organisations';
import { may } from '@samvirke/model/access';
import { refuse } from '@samvirke/model/errors';
import { findBodies, findBody } from '@samvirke/store/organisations';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { asCaller } from '../access/as-caller.ts';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { Refused } from '../site/refused.ts';

const FOUND = 50;
const MOST_FOUND = 500;
const LONGEST_QUERY = 200;
const KEY = /^(\d{9}|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12})$/i;

/** Bodies of all sorts, open to all: who they are, whom they are under, and what became of them. */
export function bodyRoutes(app: App, context: Context): void {
  const { store } = context;
  /** Suppliers are no public bodies, and nobody's business but the coordinator's, who registers them. */
  const seesSuppliers = (request: FastifyRequest): Promise<boolean> =>
    request.actor.kind === 'anonymous' ? Promise.resolve(false) : asCaller(context, request, async (_, { roles }) => may('bodies.manage', roles));
  app.get(
    '/bodies',
    {
      config: { action: 'public.read' },
      schema: {
        summary: 'Bodies by name, now or before, or by the beginning of a number; those that still are, first',
        tags: ['organisations'],
        querystring: Type.Object({
          q: Type.Optional(Type.String({ maxLength: LONGEST_QUERY, description: 'Words of a name, or digits' })),
          kind: Type.Optional({ ...BodyKindSchema, description: 'The body’s form' }),
          limit: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST_FOUND, description: `At most so many; ${FOUND} where it is left out` })),
        }),
        response: { 200: FoundBodiesSchema },
      },
    },
    // A zero byte is in no name, and the database takes none.
    async (request) => {
      const { q = '', kind, limit = FOUND } = request.query;
      const suppliers = await seesSuppliers(request);
      return { bodies: q.includes('\0') ? [] : [...(await findBodies(store.db, { q, kind, limit, suppliers }))] };
    },
  );
  app.get(
    '/bodies/:id',
    {
      config: { action: 'public.read' },
      schema: {
        summary: 'One body with its names over time, whom it is and was under, mergers, splits and tasks that moved',
        tags: ['organisations'],
        params: Type.Object({ id: Type.String({ description: 'Its key, or its organisation number' }) }),
        response: { 200: BodySchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const found = KEY.test(id) ? await findBody(store.db, id, { suppliers: await seesSuppliers(request) }) : undefined;
      if (!found) throw new Refused(refuse('body-unknown', { id }));
      return found as unknown as BodyBody;
    },
  );
}
