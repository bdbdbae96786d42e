import type { FastifyRequest } from 'fastify';
import { refuse } from '@samvirke/model/errors';
import type { App } from './app.ts';
import { HEALTH_PATHS } from './health-routes.ts';
import { Refused } from './refused.ts';

/** The names of this machine to itself. Another name that leads here is somebody else's page (DNS rebinding). */
const OWN_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface Protection {
  /** The origin that people open; without one only this machine is answered. */
  readonly publicAddress?: string | undefined;
}

/**
 * Nothing is fetched from outside, nothing inline is run, only our own name is answered, and only our own pages may
 * write: this machine's names where there is no public address, and exactly the public address's where there is one.
 */
export function protect(app: App, { publicAddress }: Protection = {}): void {
  const isHttps = publicAddress?.startsWith('https:') === true;
  const publicHost = publicAddress === undefined ? undefined : new URL(publicAddress).host;
  const isOurs = (request: FastifyRequest): boolean => {
    const host = (request.headers.host ?? '').toLowerCase();
    // Through the folder's socket comes only who may read the folder, whatever the server is called.
    if (publicHost === undefined || request.socket.remoteAddress === undefined) return OWN_NAMES.has(nameOf(host));
    return host === publicHost || host === `${publicHost}:${isHttps ? '443' : '80'}`;
  };
  const isOwnPage = (request: FastifyRequest): boolean => {
    // A program sends no Origin; a browser always does with a write, and another site can't choose what it says.
    const { origin, host } = request.headers;
    if (origin === undefined) return request.headers['sec-fetch-site'] !== 'cross-site';
    return origin.toLowerCase() === (publicAddress ?? `http://${(host ?? '').toLowerCase()}`);
  };
  const refusalOf = (request: FastifyRequest): Refused | undefined => {
    // The balancer asks each server by its address, which is nobody's name.
    if (HEALTH_PATHS.has(request.url)) return undefined;
    if (!isOurs(request)) return new Refused(refuse('host-refused', { host: request.headers.host ?? '' }));
    if (READING.has(request.method) ? isAskedInSecret(request) : !isOwnPage(request)) return new Refused(refuse('origin-refused', { origin: request.headers.origin ?? '' }));
    return undefined;
  };
  app.addHook('onRequest', (request, _reply, done) => done(refusalOf(request)));
}

/** `localhost:3000` → `localhost`; `[::1]:3000` → `[::1]`. */
function nameOf(host: string): string {
  return host.replace(/:\d+$/, '');
}

/**
 * Another site's page that makes the browser fetch our answers behind its user's back. It couldn't read them, but it
 * could keep us busy. A link that a person follows is a navigation, and is answered.
 */
function isAskedInSecret({ url, headers }: FastifyRequest): boolean {
  return url.startsWith('/api/') && headers['sec-fetch-site'] === 'cross-site' && headers['sec-fetch-mode'] !== 'navigate';
}
