import type { FastifyRequest } from 'fastify';
import type { DirectLimit } from '../jobs/limit-now.ts';

/** From one address: enough for a town hall on a Monday morning, with both steps of each login counted. */
const ATTEMPTS = 300;
const MINUTE_SECONDS = 60;

/** Login attempts are counted at once for all servers together. */
export function loginLimit({ ip }: Pick<FastifyRequest, 'ip'>): DirectLimit {
  return { counted: `login/${ip ?? 'socket'}`, max: ATTEMPTS, perSeconds: MINUTE_SECONDS };
}
