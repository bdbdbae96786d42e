import { callbackify } from 'node:util';
import cookie from '@fastify/cookie';
import { PERMISSIONS, type Action } from '@samvirke/model/access';
import { refuse } from '@samvirke/model/errors';
import { ANONYMOUS, hashToken, type Actor } from '@samvirke/store/access';
import type { App } from '../site/app.ts';
import { Refused } from '../site/refused.ts';
import { SCOPE_PREFIX, SCOPES, type VerifyMachine } from './build-verifier.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sent the request, as far as what it carries says; the database decides what that is worth. */
    actor: Actor;
  }
  interface FastifyInstance {
    /** Every route of the API with what it does, hidden ones too: what the access matrix has a row for. */
    apiRoutes: { readonly method: string; readonly path: string; readonly action: Action }[];
  }
  interface FastifyContextConfig {
    /** What the route does, which decides who may (packages/model/src/access). Every route of the API has one. */
    action?: Action;
  }
}

/** `__Host-`: sent to this host alone, by https (or this machine), and set by nobody else. */
export const SESSION_COOKIE = '__Host-samvirke';

export { hashToken };

export interface GuardOptions {
  /** How a machine's token is checked; none is taken where it is left out. */
  readonly verify?: VerifyMachine | undefined;
  /** What the scopes that give roles here begin with. */
  readonly scopePrefix?: string | undefined;
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
const UNAUTHORISED = 401;
const FORBIDDEN = 403;
const REALM = 'Bearer realm="samvirke"';

/** Finds out who asks, before anything else is done; and sees to it that no route is added without saying what it does. */
export async function guard(app: App, prefix: string, { verify, scopePrefix = SCOPE_PREFIX }: GuardOptions = {}): Promise<void> {
  await app.register(cookie);
  app.decorateRequest('actor');
  app.decorate('apiRoutes', []);
  app.addHook('onRoute', (route) => {
    // Whatever is read answers HEAD too, by the framework; one that stands alone is a route like others.
    const isRead = (): boolean => app.apiRoutes.some(({ method, path }) => method === 'GET' && path === route.url.slice(prefix.length));
    if (!route.url.startsWith(prefix) || (route.method === 'HEAD' && isRead())) return;
    if (route.config?.action === undefined) throw new Error(`${String(route.method)} ${route.url} names no action: config: { action }`);
    const { action } = route.config;
    for (const method of [route.method].flat()) app.apiRoutes.push({ method, path: route.url.slice(prefix.length), action });
  });
  // By a callback: who is logged in has nothing to wait for here.
  const judgeMachine = callbackify(async (bearer: string): ReturnType<VerifyMachine> => (verify ? verify(bearer) : refuse('token-refused', { why: 'iss' })));
  app.addHook('onRequest', (request, reply, done) => {
    request.actor = ANONYMOUS;
    const { headers, method } = request;
    const bearer = headers.authorization === undefined ? undefined : /^bearer +(\S+) *$/i.exec(headers.authorization)?.[1];
    if (bearer !== undefined) {
      judgeMachine(bearer, (error: Error | null, actor) => {
        if (error) return done(error);
        if (!('code' in actor)) {
          request.actor = actor;
          return done();
        }
        if (actor.code === 'token-refused') reply.header('www-authenticate', `${REALM}, error="invalid_token", error_description="${String(actor.figures['why'])}"`);
        done(new Refused(actor));
      });
      return;
    }
    const token = request.cookies[SESSION_COOKIE];
    if (token === undefined || token === '') return done();
    // A browser says where a write comes from (protect judges that). What doesn't say must know the session's mark, which
    // asCaller compares; a plain form has it in a field, and is read there.
    const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
    if (!READING.has(method) && headers.origin === undefined && headers['x-csrf-token'] === undefined && !isForm) return done(new Refused(refuse('csrf-refused', {})));
    request.actor = { kind: 'session', tokenHash: hashToken(token) };
    done();
  });
  // RFC 6750: what a program needs to know to come back with a better token.
  app.addHook('onSend', (request, reply, payload, done) => {
    const isRefused = reply.statusCode === UNAUTHORISED || reply.statusCode === FORBIDDEN;
    if (!isRefused || !request.url.startsWith(prefix) || reply.hasHeader('www-authenticate')) return done(null, payload);
    const isMachine = (request.actor as Actor | null)?.kind === 'machine';
    if (reply.statusCode === UNAUTHORISED) reply.header('www-authenticate', isMachine ? `${REALM}, error="invalid_token"` : REALM);
    const { action } = request.routeOptions.config;
    if (reply.statusCode === FORBIDDEN && isMachine && action !== undefined) {
      reply.header('www-authenticate', `${REALM}, error="insufficient_scope", scope="${scopesFor(action).map((scope) => `${scopePrefix}${scope}`).join(' ')}"`);
    }
    done(null, payload);
  });
}

/** The scopes of which one is enough for it. */
function scopesFor(action: Action): readonly string[] {
  const wanted = PERMISSIONS[action] ?? [];
  return Object.keys(SCOPES).filter((scope) => SCOPES[scope]?.some((role) => wanted.includes(role)));
}
