import type { Refusal } from '@samvirke/model/errors';
import { refuse } from '@samvirke/model/errors';
import { cameThroughFolder } from '@samvirke/store/database';
import { erasePerson, findDecisions, findHistory, forBody, verifyAsOperator } from '@samvirke/store/history';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type, type Static } from 'typebox';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { Refused } from '../site/refused.ts';

const BodyNumber = Type.String({ minLength: 1, maxLength: 100 });
const Day = Type.String({ maxLength: 40 });
const Verify = Type.Object({ number: Type.Optional(BodyNumber), kept: Type.Optional(Type.Object({ seq: Type.Integer(), hash: Type.String() })) });
const List = Type.Object({
  number: BodyNumber,
  objectKind: Type.Optional(Type.String()),
  objectId: Type.Optional(Type.String()),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  limit: Type.Integer({ minimum: 1 }),
});
const Decisions = Type.Object({ number: BodyNumber, from: Day, to: Day });
const Erase = Type.Object({ person: Type.String({ format: 'uuid' }), reasons: Type.Boolean() });

/**
 * The operator's commands while this process has the folder: no part of the interface for programs, and answered only
 * through the folder's own socket.
 */
export function historyTerminalRoutes(app: App, { store: { db } }: Pick<Context, 'store'>): void {
  const options = (body: object) => ({
    schema: { hide: true, body },
    config: { rateLimit: false as const },
    preValidation: async (request: FastifyRequest): Promise<void> => {
      if (!cameThroughFolder(request.raw.socket)) throw new Refused(refuse('not-found', { path: request.url }));
    },
  });
  const send = async (reply: FastifyReply, done: Promise<object | Refusal>): Promise<FastifyReply> => {
    const answer = await done;
    if ('code' in answer) throw new Refused(answer);
    return reply.send(answer);
  };
  app.post('/terminal/history/verification', options(Verify), async (request, reply) => send(reply, verifyAsOperator(db, request.body as Static<typeof Verify>)));
  app.post('/terminal/history/events', options(List), async (request, reply) => {
    const { number, ...filter } = request.body as Static<typeof List>;
    return send(reply, forBody(db, number, (keeper, organisation) => findHistory(keeper, { organisation, ...filter })));
  });
  app.post('/terminal/history/decisions', options(Decisions), async (request, reply) => {
    const { number, from, to } = request.body as Static<typeof Decisions>;
    return send(reply, forBody(db, number, (keeper, organisation) => findDecisions(keeper, organisation, { from, to })));
  });
  app.post('/terminal/history/erasure', options(Erase), async (request, reply) => {
    const { person, reasons } = request.body as Static<typeof Erase>;
    return send(reply, erasePerson(db, person, { reasons }).then((done) => (done ? { person } : refuse('person-gone', { person }))));
  });
}
