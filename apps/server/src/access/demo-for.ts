import { refuse } from '@samvirke/model/errors';
import type { Demo } from '@samvirke/store/access';
import type { FastifyRequest } from 'fastify';
import type { Context } from '../site/context.ts';
import { Refused } from '../site/refused.ts';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;
/** Someone between says that the request began elsewhere. */
const PASSED_ON = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/** The invented people, for whoever sits at this machine. Throws Refused: not-found where there is no demo, demo-refused. */
export function demoFor({ login }: Pick<Context, 'login'>, request: FastifyRequest): Demo {
  if (!login.demo) throw new Refused(refuse('not-found', { path: request.routeOptions.url ?? '' }));
  // The socket's own address: what a header says of it is anybody's word.
  const { remoteAddress } = request.socket;
  if ((remoteAddress !== undefined && !LOOPBACK.test(remoteAddress)) || PASSED_ON.some((name) => request.headers[name] !== undefined)) {
    throw new Refused(refuse('demo-refused', {}));
  }
  return login.demo;
}
