import cookie from '@fastify/cookie';
import type { Action } from '@samvirke/model/access';
import { ANONYMOUS, hashToken, type Actor } from '@samvirke/store/access';
import type { App } from '../site/app.ts';

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

/** Finds out who asks, before anything else is done; and sees to it that no route is added without saying what it does. */
export async function guard(app: App, prefix: string): Promise<void> {
  await app.register(cookie);
  app.decorateRequest('actor');
  app.decorate('apiRoutes', []);
  app.addHook('onRoute', (route) => {
    if (!route.url.startsWith(prefix) || route.method === 'HEAD') return;
    if (route.config?.action === undefined) throw new Error(`${String(route.method)} ${route.url} names no action: config: { action }`);
    const { action } = route.config;
    for (const method of [route.method].flat()) app.apiRoutes.push({ method, path: route.url.slice(prefix.length), action });
  });
  app.addHook('onRequest', async (request) => {
    const token = request.cookies[SESSION_COOKIE];
    request.actor = token === undefined || token === '' ? ANONYMOUS : { kind: 'session', tokenHash: hashToken(token) };
  });
}
