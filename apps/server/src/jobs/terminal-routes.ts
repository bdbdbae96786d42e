import { refuse, type Refusal } from '@samvirke/model/errors';
import { JOB_STATES } from '@samvirke/model/jobs';
import { cameThroughFolder } from '@samvirke/store/database';
import { cancelAnyJob, listAllJobs, showAnyJob } from '@samvirke/store/jobs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type, type Static } from 'typebox';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { Refused } from '../site/refused.ts';

const List = Type.Object({ limit: Type.Integer({ minimum: 1 }), state: Type.Optional(Type.Enum([...JOB_STATES])) });
const One = Type.Object({ id: Type.String() });

/** The operator's `samvirke jobs` while this process has the folder: answered only through the folder's own socket. */
export function jobTerminalRoutes(app: App, { store: { db } }: Pick<Context, 'store'>): void {
  const options = (body: object) => ({
    schema: { hide: true, body },
    config: { rateLimit: false as const },
    preValidation: async (request: FastifyRequest): Promise<void> => {
      if (!cameThroughFolder(request.raw.socket)) throw new Refused(refuse('not-found', { path: request.url }));
    },
  });
  const send = async (reply: FastifyReply, done: Promise<object | Refusal>): Promise<FastifyReply> => {
    const answer = await done;
    if ('code' in answer) throw new Refused(answer as Refusal);
    return reply.send(answer);
  };
  app.post('/terminal/jobs/list', options(List), (request, reply) => send(reply, listAllJobs(db, request.body as Static<typeof List>)));
  app.post('/terminal/jobs/one', options(One), (request, reply) => send(reply, showAnyJob(db, (request.body as Static<typeof One>).id)));
  app.post('/terminal/jobs/cancellation', options(One), (request, reply) => send(reply, cancelAnyJob(db, (request.body as Static<typeof One>).id)));
}
