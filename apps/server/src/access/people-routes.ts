import { AcceptedInvitationSchema, MyDataSchema, NewInvitationSchema, PeopleSchema, type MyDataBody } from '@samvirke/contract/access';
import { ROLES, type Role } from '@samvirke/model/access';
import { refuse } from '@samvirke/model/errors';
import { acceptInvitation, describeBodies, giveRole, hasCapability, invite, listInvitations, listMyData, listPeople, logOutOthers, renameMe, withdrawInvitation, withdrawRole } from '@samvirke/store/access';
import type { FastifyRequest } from 'fastify';
import { Type, type Static } from 'typebox';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { languageFor } from '../site/language-for.ts';
import { Refused } from '../site/refused.ts';
import { asCaller } from './as-caller.ts';
import { composeInvitationLink } from './compose-invitation-link.ts';

const LONGEST_REASON = 500;
const LONGEST_NAME = 200;
/** A token of ours is 43 signs. */
const LONGEST_TOKEN = 100;
const Reason = Type.Object({ reason: Type.Optional(Type.String({ maxLength: LONGEST_REASON, description: 'Why, for the body’s history' })) });
const Id = Type.String({ format: 'uuid', description: 'The key of the person, or of the invitation' });
const RoleParameter = Type.Enum([...ROLES], { description: 'The role' });
const OfRole = { params: Type.Object({ id: Id, role: RoleParameter }), querystring: Reason };
interface RoleRequest {
  readonly Params: Static<typeof OfRole.params>;
  readonly Querystring: Static<typeof Reason>;
}

/** People and their roles in the body that is acted for, invitations, and what is kept of oneself. */
export function peopleRoutes(app: App, context: Context): void {
  const changeRole = async (request: FastifyRequest<RoleRequest>, change: typeof giveRole, action: string): Promise<void> => {
    const { id: personId, role } = request.params;
    const { reason } = request.query;
    const refusal = await asCaller(context, request, (transaction, { organisationId }) => change(transaction, { personId, organisationId: organisationId!, role }), { reason, action });
    if (refusal) throw new Refused(refusal);
  };

  app.get(
    '/people',
    { config: { action: 'people.read' }, schema: { summary: 'Who has roles in the body, and for administrators the invitations that are out', tags: ['access'], response: { 200: PeopleSchema } } },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return asCaller(context, request, async (transaction, { organisationId }) => {
        if (organisationId === null) return { people: [], invitations: [], roles: [] };
        const people = await listPeople(transaction, organisationId);
        const invitations = await listInvitations(transaction, organisationId);
        const roles: Role[] = [];
        for (const role of ROLES) if (await hasCapability(transaction, organisationId, role)) roles.push(role);
        return {
          roles,
          people: people.map(({ id, name, isOwnName, roles }) => ({ id, name, isOwnName, roles: roles.map((role) => ({ ...role })) })),
          invitations: invitations.map(({ id, role, recordedAt, expiresAt }) => ({ id, role, recordedAt: recordedAt.toISOString(), expiresAt: expiresAt.toISOString() })),
        };
      });
    },
  );

  app.put(
    '/people/:id/roles/:role',
    {
      config: { action: 'people.manage' },
      schema: {
        summary: 'Gives somebody who has a role in the body another one',
        tags: ['access'],
        ...OfRole,
        response: { 204: Type.Null({ description: 'The person has the role' }) },
      },
    },
    async (request, reply) => {
      await changeRole(request, giveRole, 'given');
      return reply.status(204).send(null);
    },
  );

  app.delete(
    '/people/:id/roles/:role',
    {
      config: { action: 'people.manage' },
      schema: {
        summary: 'Takes a role from somebody; with their last role in the body their sessions for it end',
        tags: ['access'],
        ...OfRole,
        response: { 204: Type.Null({ description: 'The role is gone' }) },
      },
    },
    async (request, reply) => {
      await changeRole(request, withdrawRole, 'withdrawn');
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/invitations',
    {
      config: { action: 'people.manage' },
      schema: { summary: 'An invitation to a role, which works once', tags: ['access'], body: Type.Object({ role: RoleParameter }), response: { 201: NewInvitationSchema } },
    },
    async (request, reply) => {
      const made = await asCaller(context, request, (transaction, { organisationId, personId }) => invite(transaction, { organisationId: organisationId!, role: request.body.role, createdBy: personId }), {
        action: 'invited',
      });
      if ('code' in made) throw new Refused(made);
      const { id, role, token, recordedAt, expiresAt } = made;
      reply.header('cache-control', 'no-store');
      return reply
        .status(201)
        .send({ id, role, recordedAt: recordedAt.toISOString(), expiresAt: expiresAt.toISOString(), token, link: composeInvitationLink(context, request.headers.host, languageFor(request), token) });
    },
  );

  app.delete(
    '/invitations/:id',
    {
      config: { action: 'people.manage' },
      schema: { summary: 'Withdraws an invitation that isn’t used', tags: ['access'], params: Type.Object({ id: Id }), response: { 204: Type.Null({ description: 'It opens nothing any more' }) } },
    },
    async (request, reply) => {
      const done = await asCaller(context, request, (transaction) => withdrawInvitation(transaction, request.params.id), { action: 'withdrawn' });
      if (!done) throw new Refused(refuse('invitation-unknown', {}));
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/invitations/accept',
    {
      config: { action: 'self' },
      schema: {
        summary: 'Takes the role that one is invited to',
        tags: ['access'],
        body: Type.Object({ token: Type.String({ minLength: 1, maxLength: LONGEST_TOKEN }) }),
        response: { 200: AcceptedInvitationSchema },
      },
    },
    async (request) => {
      const accepted = await asCaller(
        context,
        request,
        async (transaction, { personId }) => {
          // A role is somebody's; a program has its scopes.
          if (personId === null) return refuse('login-required', {});
          const given = await acceptInvitation(transaction, request.body.token);
          if ('code' in given) return given;
          const body = (await describeBodies(transaction, [given.organisationId])).get(given.organisationId)!;
          return { organisation: { id: body.id, name: body.name, kind: body.kind }, role: given.role };
        },
        { action: 'accepted' },
      );
      if ('code' in accepted) throw new Refused(accepted);
      return accepted;
    },
  );

  app.put(
    '/me',
    {
      config: { action: 'self' },
      schema: {
        summary: 'What one is called, where the login doesn’t tell it',
        tags: ['access'],
        body: Type.Object({ name: Type.String({ minLength: 1, maxLength: LONGEST_NAME, pattern: '^\\P{C}*[^\\p{C}\\s]\\P{C}*$' }) }),
        response: { 204: Type.Null({ description: 'The name is kept' }) },
      },
    },
    async (request, reply) => {
      const refusal = await asCaller(context, request, (transaction) => renameMe(transaction, request.body.name.trim()));
      if (refusal) throw new Refused(refusal);
      return reply.status(204).send(null);
    },
  );

  app.get(
    '/me/data',
    { config: { action: 'self' }, schema: { summary: 'All that is kept of whoever asks', tags: ['access'], response: { 200: MyDataSchema } } },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const { actor } = request;
      const data = await asCaller(context, request, (transaction) => (actor.kind === 'session' ? listMyData(transaction, actor.tokenHash) : Promise.resolve(null)));
      if (data === null) throw new Refused(refuse('login-required', {}));
      return data as MyDataBody;
    },
  );

  app.delete(
    '/me/sessions/others',
    {
      config: { action: 'self' },
      schema: {
        summary: 'Logs out everywhere else than here',
        tags: ['access'],
        response: { 200: Type.Object({ ended: Type.Integer({ description: 'How many sessions were ended' }) }, { description: 'The other sessions are over' }) },
      },
    },
    async (request, reply) => {
      const { actor } = request;
      if (actor.kind !== 'session') throw new Refused(refuse('login-required', {}));
      reply.header('cache-control', 'no-store');
      return { ended: await asCaller(context, request, (transaction) => logOutOthers(transaction, actor.tokenHash)) };
    },
  );
}
