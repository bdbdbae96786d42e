import { CooperationSchema, CooperationsSchema, type CooperationBody } from '@samvirke/contract/access';
import { refuse } from '@samvirke/model/errors';
import { acceptCooperation, addCooperationMember, endCooperationMember, findOrganisationId, listCooperations, saveCooperation, type CooperationCircle } from '@samvirke/store/access';
import type { Transaction } from '@samvirke/store/database';
import { Type } from 'typebox';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { Refused } from '../site/refused.ts';
import { asCaller } from './as-caller.ts';

const Id = Type.String({ format: 'uuid', description: 'The cooperation’s key' });
const LONGEST_NAME = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Cooperations: bodies that let each other see what they register for it. */
export function cooperationRoutes(app: App, context: Context): void {
  app.get(
    '/cooperations',
    { config: { action: 'entries.read' }, schema: { summary: 'The cooperations that the body takes part in or is invited to', tags: ['access'], response: { 200: CooperationsSchema } } },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return asCaller(context, request, async (transaction) => ({ cooperations: (await listCooperations(transaction)).map(bodyOf) }));
    },
  );

  app.post(
    '/cooperations',
    {
      config: { action: 'cooperations.manage' },
      schema: { summary: 'A new cooperation, with the body as its first member', tags: ['access'], body: Type.Object({ name: Type.String({ minLength: 1, maxLength: LONGEST_NAME }) }), response: { 201: CooperationSchema } },
    },
    async (request, reply) => {
      const circle = await asCaller(context, request, async (transaction, { organisationId }) => {
        const saved = await saveCooperation(transaction, { organisationId: organisationId!, name: request.body.name });
        if (typeof saved !== 'string') throw new Refused(saved);
        return (await read(transaction, saved)) as CooperationBody;
      });
      return reply.status(201).header('location', `/api/v1/cooperations/${circle.id}`).send(circle);
    },
  );

  app.post(
    '/cooperations/:id/members',
    {
      config: { action: 'cooperations.manage' },
      schema: {
        summary: 'Invites a body into a cooperation of one’s own',
        description: 'It takes part when it has said yes itself: POST /cooperations/{id}/acceptance. Suppliers can’t take part.',
        tags: ['access'],
        params: Type.Object({ id: Id }),
        body: Type.Object({ organisation: Type.String({ description: 'The body’s key, organisation number or municipality number' }) }),
        response: { 201: CooperationSchema },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const answer = await asCaller(context, request, async (transaction, { organisationId: own }) => {
        const circle = await read(transaction, id);
        // One that takes part sees it, but whose it is takes others in.
        if (!circle) return null;
        if (circle.organisation !== own) return refuse('role-missing', { roles: ['administrator'] });
        const { organisation } = request.body;
        const organisationId = UUID.test(organisation) ? await knownBody(transaction, organisation) : await findOrganisationId(transaction, organisation);
        if (typeof organisationId !== 'string') return organisationId;
        const refusal = await addCooperationMember(transaction, { cooperationId: id, organisationId });
        return refusal ?? read(transaction, id);
      });
      if (answer === null) throw new Refused(refuse('cooperation-unknown', { id }));
      if ('code' in answer) throw new Refused(answer);
      return reply.status(201).send(answer);
    },
  );

  app.post(
    '/cooperations/:id/acceptance',
    {
      config: { action: 'cooperations.manage' },
      schema: {
        summary: 'The invited body joins a cooperation',
        description: 'From now it sees what the members share with the cooperation, and they what it shares. To say no: DELETE /cooperations/{id}/members/{organisation}.',
        tags: ['access'],
        params: Type.Object({ id: Id }),
        response: { 200: CooperationSchema },
      },
    },
    async (request) => {
      const { id } = request.params;
      const circle = await asCaller(context, request, async (transaction, { organisationId }) =>
        (await acceptCooperation(transaction, { cooperationId: id, organisationId: organisationId! })) ? read(transaction, id) : null,
      );
      if (!circle) throw new Refused(refuse('not-found', { path: request.url }));
      return circle;
    },
  );

  app.delete(
    '/cooperations/:id/members/:organisation',
    {
      config: { action: 'cooperations.manage' },
      schema: {
        summary: 'Leaves a cooperation or says no to it, or shows a body out of one’s own',
        tags: ['access'],
        params: Type.Object({ id: Id, organisation: Type.String({ format: 'uuid', description: 'The member’s key' }) }),
        response: { 204: Type.Null({ description: 'The body takes part no more' }) },
      },
    },
    async (request, reply) => {
      const { id, organisation } = request.params;
      const done = await asCaller(context, request, (transaction) => endCooperationMember(transaction, { cooperationId: id, organisationId: organisation }));
      if (!done) throw new Refused(refuse('cooperation-unknown', { id }));
      return reply.status(204).send(null);
    },
  );
}

async function read(transaction: Transaction, id: string): Promise<CooperationBody | null> {
  const [circle] = await listCooperations(transaction, id);
  return circle ? bodyOf(circle) : null;
}

async function knownBody(transaction: Transaction, id: string): Promise<string | ReturnType<typeof refuse>> {
  const found = await transaction.selectFrom('organisation').select('id').where('id', '=', id).executeTakeFirst();
  return found?.id ?? refuse('body-number-unknown', { number: id });
}

function bodyOf({ id, name, organisation, members, invited }: CooperationCircle): CooperationBody {
  return { id, name, organisation, members: [...members], invited: [...invited] };
}
