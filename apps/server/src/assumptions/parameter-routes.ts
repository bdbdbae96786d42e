import { ParameterSchema, ParametersSchema, ParameterToPublishSchema, type ParameterBody } from '@samvirke/contract/assumptions';
import { checkParameter } from '@samvirke/model/assumptions';
import { refuse } from '@samvirke/model/errors';
import { isDay } from '@samvirke/model/units';
import { listParameters, publishParameter, withdrawParameter, type PublishedParameter } from '@samvirke/store/assumptions';
import { Type } from 'typebox';
import { asCaller } from '../access/as-caller.ts';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { Refused } from '../site/refused.ts';

const tags = ['assumptions'];
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What the sector's coordinator publishes for all. */
export function parameterRoutes(app: App, context: Context): void {
  const { db } = context.store;
  app.get(
    '/parameters',
    {
      config: { action: 'public.read' },
      schema: {
        summary: 'National parameters with publisher and source; also those that were withdrawn where asked for',
        tags,
        querystring: Type.Object({ withdrawn: Type.Optional(Type.Enum(['no', 'yes'], { description: 'no where it is left out' })) }),
        response: { 200: ParametersSchema },
      },
    },
    async (request, reply) => {
      const all = await listParameters(db);
      reply.header('cache-control', 'no-cache');
      return { parameters: all.filter(({ withdrawnAt }) => withdrawnAt === null || request.query.withdrawn === 'yes').map(bodyOf) };
    },
  );
  app.post(
    '/parameters',
    {
      config: { action: 'parameters.publish' },
      schema: { summary: 'Publishes a value for an assumption, for all and from a day on; its own from the same day is replaced', tags, body: ParameterToPublishSchema, response: { 201: ParameterSchema } },
    },
    async (request, reply) => {
      const { reason, ...wanted } = request.body;
      const id = await asCaller(
        context,
        request,
        async (transaction, { organisationId }) => {
          const [first, ...more] = [...checkParameter(wanted, context.store.assumptions), ...(isDay(wanted.validFrom) ? [] : [refuse('parameter-invalid', { parameter: 'validFrom', value: wanted.validFrom, allowed: ['2026-11-22'] })])];
          if (first) throw new Refused(first, ...more);
          const published = await publishParameter(transaction, organisationId ?? '', { ...wanted, source: wanted.source.trim() });
          if ('code' in published) throw new Refused(published);
          return published.id;
        },
        { reason, action: 'published' },
      );
      await context.refresh('now');
      const published = (await listParameters(db)).find((one) => one.id === id) as PublishedParameter;
      return reply.status(201).send(bodyOf(published));
    },
  );
  app.delete(
    '/parameters/:id',
    {
      config: { action: 'parameters.publish' },
      schema: {
        summary: 'Withdraws a parameter of one’s own: from now on the assumption’s own value holds; that it was published is kept',
        tags,
        params: Type.Object({ id: Type.String({ description: 'The parameter’s id' }) }),
        querystring: Type.Object({ reason: Type.Optional(Type.String({ maxLength: 500, description: 'Why, for the log' })) }),
        response: { 204: Type.Null({ description: 'It no longer holds' }) },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await asCaller(
        context,
        request,
        async (transaction, { organisationId }) => {
          const isWithdrawn = UUID.test(id) && (await withdrawParameter(transaction, organisationId ?? '', id));
          if (!isWithdrawn) throw new Refused(refuse('national-parameter-unknown', { id }));
        },
        { reason: request.query.reason, action: 'withdrawn' },
      );
      await context.refresh('now');
      return reply.status(204).send(null);
    },
  );
}

function bodyOf({ id, cell, value, low, high, validFrom, source, publisher, organisationId, publishedAt, withdrawnAt }: PublishedParameter): ParameterBody {
  return { id, cell, value, low, high, validFrom, source, publisher: { id: organisationId, name: publisher }, publishedAt, withdrawnAt };
}
