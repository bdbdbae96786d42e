import type { FastifyRequest } from 'fastify';

/** Who asks, and through whom: what of a request decides what it may see. */
const CARRIED = ['host', 'cookie', 'forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

/** The headers with which the API is asked on behalf of whoever sent the request. */
export function callerHeaders({ headers }: FastifyRequest): Readonly<Record<string, string>> {
  return Object.fromEntries(CARRIED.flatMap((name) => (headers[name] === undefined ? [] : [[name, [headers[name]].flat().join(', ')]])));
}
