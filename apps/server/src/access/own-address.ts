import type { FastifyRequest } from 'fastify';
import type { Context } from '../site/context.ts';

/** Where this site is open, as an origin: its public address, or this machine by the name that was asked for. */
export function ownAddress({ publicAddress }: Pick<Context, 'publicAddress'>, request: FastifyRequest): string {
  return publicAddress ?? `http://${request.headers.host ?? 'localhost'}`;
}
