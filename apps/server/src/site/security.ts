import helmet from '@fastify/helmet';
import type { FastifyRequest } from 'fastify';
import { refuse } from '@samvirke/model/errors';
import type { App } from './app.ts';
import { Refused } from './refused.ts';

/** The names of this machine to itself. Another name that leads here is somebody else's page (DNS rebinding). */
const OWN_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Nothing is fetched from outside, nothing inline is run, and until there is a login only this machine is answered,
 * and only its own pages may write.
 */
export async function protect(app: App): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Plain HTTP on this machine: there is no HTTPS to insist on.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  });
  app.addHook('onRequest', async (request) => {
    if (!OWN_NAMES.has(nameOf(request.headers.host ?? ''))) {
      throw new Refused(refuse('host-refused', { host: request.headers.host ?? '' }));
    }
    if (READING.has(request.method) ? isAskedInSecret(request) : !isOwnPage(request)) {
      throw new Refused(refuse('origin-refused', { origin: request.headers.origin ?? '' }));
    }
  });
}

/** `localhost:3000` → `localhost`; `[::1]:3000` → `[::1]`. */
function nameOf(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}

/** A program sends no Origin; a browser always does with a write, and another site can't choose what it says. */
function isOwnPage(request: FastifyRequest): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return request.headers['sec-fetch-site'] !== 'cross-site';
  return origin.toLowerCase() === `http://${(host ?? '').toLowerCase()}`;
}

/**
 * Another site's page that makes the browser fetch our answers behind its user's back. It couldn't read them, but it
 * could keep us busy. A link that a person follows is a navigation, and is answered.
 */
function isAskedInSecret({ url, headers }: FastifyRequest): boolean {
  return url.startsWith('/api/') && headers['sec-fetch-site'] === 'cross-site' && headers['sec-fetch-mode'] !== 'navigate';
}
