import type { App } from './app.ts';
import type { Metrics } from './build-metrics.ts';

/** Where no route was found: what was asked for isn't ours to repeat. */
const NO_ROUTE = 'none';

/**
 * A line and a measurement for every answer: the route's pattern, never the address that was asked for. Who asked
 * isn't in it: the log of changes (room `history`) says who changed what, to those who may know.
 */
export function watchRequests(app: App, { metrics, logAddresses = false }: { readonly metrics?: Metrics | undefined; readonly logAddresses?: boolean }): void {
  if (metrics) {
    app.addHook('onRequest', (_request, _reply, done) => {
      metrics.started();
      done();
    });
  }
  // Whoever reports a fault can say which line of the log it is.
  app.addHook('onSend', (request, reply, _payload, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.is404 ? NO_ROUTE : (request.routeOptions.url ?? NO_ROUTE);
    const { method } = request;
    const status = reply.statusCode;
    metrics?.answered({ route, method, status, seconds: reply.elapsedTime / 1000 });
    // What a balancer asks every other second would drown the rest.
    if (!route.startsWith('/health/')) {
      request.log.info({ method, route, status, ms: Math.round(reply.elapsedTime), ...(logAddresses ? { address: request.ip } : {}) }, 'answered');
    }
    done();
  });
  // Whoever left before the answer came is no longer waited for.
  app.addHook('onRequestAbort', (request, done) => {
    request.log.info({ method: request.method, route: request.routeOptions.url ?? NO_ROUTE }, 'left');
    done();
  });
}
