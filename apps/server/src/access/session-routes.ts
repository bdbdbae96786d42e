import { DemoPeopleSchema, LoggedOutSchema, SessionSchema } from '@samvirke/contract/access';
import { refuse } from '@samvirke/model/errors';
import { logInDemo, logOut, switchOrganisation } from '@samvirke/store/access';
import { Type } from 'typebox';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { Refused } from '../site/refused.ts';
import { asCaller } from './as-caller.ts';
import type { LoginClient } from './build-client.ts';
import { composeSession } from './compose-session.ts';
import { demoFor } from './demo-for.ts';
import { endAtProvider } from './end-at-provider.ts';
import { hashToken } from './guard.ts';
import { ownAddress } from './own-address.ts';
import { sendCookie } from './send-cookie.ts';

/** Who is logged in, for which body; switching, logging out, and the demo's way in. */
export function sessionRoutes(app: App, context: Context, clients: ReadonlyMap<string, LoginClient>): void {
  const { store, login } = context;

  app.get(
    '/session',
    { config: { action: 'public.read' }, schema: { summary: 'Who asks, for which body and with which roles', tags: ['access'], response: { 200: SessionSchema } } },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const session = await asCaller(context, request, (transaction, entered) => composeSession(context, transaction, entered));
      // A session that is over takes its cookie with it.
      if (session.ended !== null && request.actor.kind === 'session') sendCookie(reply, null);
      return session;
    },
  );

  app.put(
    '/session/organisation',
    {
      config: { action: 'self' },
      schema: {
        summary: 'Goes on for another body, without logging out; the cookie and the mark of changes are new',
        tags: ['access'],
        body: Type.Object({ organisation: Type.String({ format: 'uuid' }) }),
        response: { 200: SessionSchema },
      },
    },
    async (request, reply) => {
      const { actor } = request;
      const switched = await asCaller(context, request, (transaction) =>
        actor.kind === 'session'
          ? switchOrganisation(transaction, { tokenHash: actor.tokenHash, organisationId: request.body.organisation })
          : Promise.resolve(refuse('login-required', {})),
      );
      if ('code' in switched) throw new Refused(switched);
      sendCookie(reply, switched.token);
      reply.header('cache-control', 'no-store');
      request.actor = { kind: 'session', tokenHash: hashToken(switched.token) };
      request.headers['x-csrf-token'] = switched.csrfToken;
      return asCaller(context, request, (transaction, entered) => composeSession(context, transaction, entered));
    },
  );

  app.delete(
    '/session',
    { config: { action: 'self' }, schema: { summary: 'Logs out here, and says where to log out at the provider', tags: ['access'], response: { 200: LoggedOutSchema } } },
    async (request, reply) => {
      const { actor } = request;
      if (actor.kind !== 'session') throw new Refused(refuse('login-required', {}));
      // Here first: whatever the provider does, nobody is logged in here any more.
      const ended = await asCaller(context, request, (transaction) => logOut(transaction, actor.tokenHash));
      sendCookie(reply, null);
      reply.header('cache-control', 'no-store');
      return { next: await endAtProvider(clients, ended, `${ownAddress(context, request)}/`) };
    },
  );

  app.get(
    '/session/demo',
    { config: { action: 'public.read' }, schema: { summary: 'The invented people of the demo, on this machine only', tags: ['access'], response: { 200: DemoPeopleSchema } } },
    async (request) => {
      const { bodies, people } = demoFor(context, request);
      return {
        people: people.map(({ key, name, role, body, anyBody = false }) => {
          const { number, kind, name: bodyName } = bodies.find((one) => one.number === body)!;
          return { key, name, role, organisation: { name: bodyName, number, kind }, anyBody };
        }),
      };
    },
  );

  app.post(
    '/session/demo',
    {
      config: { action: 'public.read' },
      schema: {
        summary: 'Logs in as an invented person, on this machine only',
        tags: ['access'],
        body: Type.Object({
          role: Type.Optional(Type.String({ description: 'Key of the person in data/examples/demo/people.yaml: for most, the role' })),
          person: Type.Optional(Type.String({ description: 'The same, by another name' })),
          organisation: Type.Optional(Type.String({ description: 'Organisation number or municipality number of the body to try the role in' })),
        }),
        response: { 200: SessionSchema },
      },
    },
    async (request, reply) => {
      const demo = demoFor(context, request);
      const { role, person = role ?? '', organisation } = request.body;
      const previous = request.actor.kind === 'session' ? request.actor.tokenHash : undefined;
      const session = await logInDemo(store.db, demo, { key: person, number: organisation, limits: login.sessions, previous });
      if ('code' in session) throw new Refused(session);
      sendCookie(reply, session.token);
      reply.header('cache-control', 'no-store');
      request.actor = { kind: 'session', tokenHash: hashToken(session.token) };
      request.headers['x-csrf-token'] = session.csrfToken;
      return asCaller(context, request, (transaction, entered) => composeSession(context, transaction, entered));
    },
  );
}
