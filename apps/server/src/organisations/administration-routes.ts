import { NewInvitationSchema } from '@samvirke/contract/access';
import {
  BodyAdministrationSchema,
  BodyCorrectionSchema,
  BodyDraftSchema,
  ChangeDraftSchema,
  CorrectedSchema,
  MadeChangeSchema,
  MadeSchema,
  MoveDraftSchema,
  ReasonSchema,
  RelationCorrectionSchema,
  RelationDraftSchema,
} from '@samvirke/contract/organisations';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { addCapability, CAPABILITIES, inviteAdministrator, takeCapability } from '@samvirke/store/access';
import type { Transaction } from '@samvirke/store/database';
import { confirmChange, correctRegistered, findBody, readAdministration, recordChange, recordMove, registerBody, relateBodies, withdrawFact, type Registrar } from '@samvirke/store/organisations';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { asCaller } from '../access/as-caller.ts';
import { composeInvitationLink } from '../access/compose-invitation-link.ts';
import { sendConflict } from '../entries/send-conflict.ts';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { languageFor } from '../site/language-for.ts';
import { Refused } from '../site/refused.ts';

const config = { action: 'bodies.manage' } as const;
const tags = ['organisations'];
const Id = Type.String({ format: 'uuid', description: 'The body’s key' });
const Fact = (description: string) => Type.Object({ id: Id, fact: Type.String({ format: 'uuid', description }) });
const Capability = Type.Object({ id: Id, capability: Type.Enum([...CAPABILITIES], { description: 'coordinator: of the sector; provider: of shared services' }) });
const Gone = Type.Null({ description: 'It no longer holds' });

type Said = { readonly reason: string; readonly action?: string };

/** Registering and correcting bodies, what they are to each other and become; the sector's coordinator does. */
export function administrationRoutes(app: App, context: Context): void {
  /** As the coordinator; what is refused is undone whole. */
  const act = <T>(request: FastifyRequest, said: Said, work: (transaction: Transaction, by: Registrar & { readonly personId: string | null }) => Promise<T | Refusal | readonly Refusal[] | undefined>): Promise<Exclude<T, readonly Refusal[]>> =>
    asCaller(
      context,
      request,
      async (transaction, { organisationId, personId }) => {
        const done = await work(transaction, { organisationId, personId });
        if (Array.isArray(done)) throw new Refused(...(done as [Refusal, ...Refusal[]]));
        if (typeof done === 'object' && done !== null && 'code' in done && 'figures' in done) throw new Refused(done as Refusal);
        return done as Exclude<T, readonly Refusal[]>;
      },
      said,
    );

  app.get(
    '/bodies/:id/administration',
    {
      config,
      schema: { summary: 'A body in the form that it is corrected in, whether it has an administrator, and what was done to it here', tags, params: Type.Object({ id: Id }), response: { 200: BodyAdministrationSchema } },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return asCaller(context, request, async (transaction) => {
        const found = await readAdministration(transaction, request.params.id);
        if ('code' in found) throw new Refused(found);
        return found as never;
      });
    },
  );

  app.post(
    '/bodies',
    { config, schema: { summary: 'Registers a body that isn’t known', tags, body: BodyDraftSchema, response: { 201: MadeSchema } } },
    async (request, reply) => {
      const { reason, ...draft } = request.body;
      const { id } = await act<{ readonly id: string }>(request, { reason }, (transaction, by) => registerBody(transaction, draft, by));
      return reply.status(201).header('location', `/api/v1/bodies/${id}`).send({ id });
    },
  );

  app.put(
    '/bodies/:id',
    {
      config,
      schema: {
        summary: 'Puts right what a body is: another name or number from a day, its first or last day. 409 with both where somebody else was first',
        tags,
        params: Type.Object({ id: Id }),
        body: BodyCorrectionSchema,
        response: { 200: CorrectedSchema },
      },
    },
    async (request, reply) => {
      const { reason, ...draft } = request.body;
      const done = await act(request, { reason }, async (transaction, by) => {
        const corrected = await correctRegistered(transaction, request.params.id, draft, by);
        return 'refusals' in corrected ? corrected.refusals : corrected;
      });
      if ('current' in done) return sendConflict(request, reply, { yours: draft, current: JSON.stringify(done.current) }) as never;
      return done;
    },
  );

  app.post(
    '/bodies/:id/relations',
    { config, schema: { summary: 'Says what the body is to another from a day: under its ministry, owned by it, part of it, hosted by it', tags, params: Type.Object({ id: Id }), body: RelationDraftSchema, response: { 201: MadeSchema } } },
    async (request, reply) => {
      const { reason, share = null, to = null, ...draft } = request.body;
      const made = await act<{ readonly id: string }>(request, { reason }, (transaction, by) => relateBodies(transaction, { ...draft, share, to, id: request.params.id }, by));
      return reply.status(201).send(made);
    },
  );

  app.put(
    '/bodies/:id/relations/:fact',
    {
      config,
      schema: {
        summary: 'Corrects or ends a relation of the body; the reference data’s too, beside which what is said here then holds. It gets a new key',
        tags,
        params: Fact('The relation’s key'),
        body: RelationCorrectionSchema,
        response: { 200: MadeSchema },
      },
    },
    async (request) => {
      const { reason, share = null, to = null, ...draft } = request.body;
      const { id, fact } = request.params;
      return act<{ readonly id: string }>(request, { reason }, async (transaction, by) => {
        const relation = (await findBody(transaction, id, { suppliers: true }))?.relations.find((one) => one.id === fact && one.way === 'to');
        if (!relation) return refuse('body-fact-unknown', { id: fact });
        return relateBodies(transaction, { ...draft, share, to, id, other: relation.body.id, kind: relation.kind as 'owned-by', replaces: fact }, by);
      });
    },
  );

  for (const [kind, path, summary] of [
    ['relation', 'relations', 'Takes back a relation that was registered here and was wrong; what the reference data says of it holds again'],
    ['change', 'changes', 'Takes back a change that was registered here; a body that was no more by it is again'],
    ['move', 'moves', 'Takes back that a task moved, which was registered here'],
  ] as const) {
    app.delete(
      `/bodies/:id/${path}/:fact`,
      { config, schema: { summary, tags, params: Fact(`The ${kind}’s key`), querystring: ReasonSchema, response: { 204: Gone } } },
      async (request, reply) => {
        const { id, fact } = request.params;
        await act<undefined>(request, { reason: request.query.reason, action: 'withdrawn' }, (transaction, by) => withdrawFact(transaction, { body: id, kind, id: fact }, by));
        return reply.status(204).send(null);
      },
    );
  }

  app.post(
    '/body-changes',
    { config, schema: { summary: 'Records a merger, a split or a conversion: what became of whom from a day; those before are no more from it', tags, body: ChangeDraftSchema, response: { 201: MadeChangeSchema } } },
    async (request, reply) => {
      const { reason, endsFrom = true, to, ...draft } = request.body;
      const made = await act<{ readonly ids: readonly string[] }>(request, { reason }, (transaction, by) => recordChange(transaction, { ...draft, to: to.map(({ body, share = null }) => ({ body, share })), endsFrom }, by));
      return reply.status(201).send({ ids: [...made.ids] });
    },
  );

  app.post(
    '/body-changes/:fact/confirmation',
    {
      config: { action: 'bodies.confirm' },
      schema: {
        summary: 'The body that is acted for says that it went into another, as the coordinator registered; the other then reads what it had. By its administrator, also after its end',
        tags,
        params: Type.Object({ fact: Type.String({ format: 'uuid', description: 'The change’s key' }) }),
        body: ReasonSchema,
        response: { 204: Type.Null({ description: 'It is confirmed' }) },
      },
    },
    async (request, reply) => {
      await act<undefined>(request, { reason: request.body.reason, action: 'confirmed' }, (transaction) => confirmChange(transaction, request.params.fact));
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/bodies/:id/moves',
    { config, schema: { summary: 'Records that a task moved from the body to another, while both live on', tags, params: Type.Object({ id: Id }), body: MoveDraftSchema, response: { 201: MadeSchema } } },
    async (request, reply) => {
      const { reason, ...draft } = request.body;
      const made = await act<{ readonly id: string }>(request, { reason }, (transaction, by) => recordMove(transaction, { ...draft, from: request.params.id }, by));
      return reply.status(201).send(made);
    },
  );

  app.put(
    '/bodies/:id/capabilities/:capability',
    { config, schema: { summary: 'Makes the body a coordinator of the sector or a provider of shared services, from today', tags, params: Capability, body: ReasonSchema, response: { 204: Type.Null({ description: 'It is' }) } } },
    async (request, reply) => {
      const { id, capability } = request.params;
      await act(request, { reason: request.body.reason }, (transaction, by) => addCapability(transaction, { body: id, capability }, by));
      return reply.status(204).send(null);
    },
  );

  app.delete(
    '/bodies/:id/capabilities/:capability',
    { config, schema: { summary: 'From today the body is no coordinator, or no provider; there is always a coordinator', tags, params: Capability, querystring: ReasonSchema, response: { 204: Gone } } },
    async (request, reply) => {
      const { id, capability } = request.params;
      await act(request, { reason: request.query.reason }, (transaction, by) => takeCapability(transaction, { body: id, capability }, by));
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/bodies/:id/first-administrator',
    {
      config,
      schema: {
        summary: 'Invites the first administrator of a body that has none; a link sent before opens nothing any more',
        tags,
        params: Type.Object({ id: Id }),
        body: ReasonSchema,
        response: { 201: NewInvitationSchema },
      },
    },
    async (request, reply) => {
      const made = await act<Exclude<Awaited<ReturnType<typeof inviteAdministrator>>, Refusal>>(request, { reason: request.body.reason, action: 'invited' }, (transaction, { personId }) =>
        inviteAdministrator(transaction, { body: request.params.id, createdBy: personId }),
      );
      const { id, role, token, recordedAt, expiresAt } = made;
      reply.header('cache-control', 'no-store');
      return reply
        .status(201)
        .send({ id, role, recordedAt: recordedAt.toISOString(), expiresAt: expiresAt.toISOString(), token, link: composeInvitationLink(context, request.headers.host, languageFor(request), token) });
    },
  );
}
