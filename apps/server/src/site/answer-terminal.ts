import { refuse, type Refusal } from '@samvirke/model/errors';
import { cameThroughFolder } from '@samvirke/store/database';
import type { FastifyReply } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { App } from './app.ts';
import { Refused } from './refused.ts';

/**
 * One of the operator's commands while this process has the folder: no part of the interface for programs, and answered
 * only through the folder's own socket, where whoever comes may read the folder anyway.
 *
 * @example answerTerminal(app, '/terminal/jobs/one', One, ({ id }) => showAnyJob(db, id))
 */
export function answerTerminal<Body extends TSchema>(app: App, path: `/terminal/${string}`, body: Body, work: (asked: Static<Body>, reply: FastifyReply) => Promise<object | Refusal>): void {
  app.post(
    path,
    {
      schema: { hide: true, body },
      config: { isUncounted: true },
      preValidation: async (request) => {
        if (!cameThroughFolder(request.raw.socket)) throw new Refused(refuse('not-found', { path: request.url }));
      },
    },
    async (request, reply) => {
      const answer = await work(request.body as Static<Body>, reply);
      if ('code' in answer) throw new Refused(answer as Refusal);
      return reply.send(answer);
    },
  );
}
