import type { App } from './app.ts';
import type { Readiness } from './build-readiness.ts';

/** Where a balancer and an orchestrator ask; under no name, without limit, and with nothing to tell but this. */
export const HEALTH_PATHS: ReadonlySet<string> = new Set(['/health/live', '/health/ready']);

const UNAVAILABLE = 503;

/**
 * Live: the process answers; one that doesn't is started again. Ready: it can do its work, and isn't stopping; one
 * that isn't gets no more requests, but is left alone, since starting again mends no database.
 */
export function healthRoutes(app: App, readiness: Readiness): void {
  const config = { isUncounted: true } as const;
  app.get('/health/live', { config, schema: { hide: true } }, async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'live' }));
  app.get('/health/ready', { config, schema: { hide: true } }, async (_request, reply) => {
    const found = await readiness.check();
    return reply
      .status(found.isReady ? 200 : UNAVAILABLE)
      .header('cache-control', 'no-store')
      .send({ status: found.isReady ? 'ready' : 'not-ready', checks: found.checks });
  });
}
