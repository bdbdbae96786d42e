import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet, { type HelmetOptions } from 'helmet';
import type { App } from './app.ts';
import type { Protection } from './security.ts';

/** Two years, as browsers ask of those who mean it. */
const HTTPS_ONLY_SECONDS = 63_072_000;

/**
 * The headers that every answer has, refusals too: nothing is fetched from outside, nothing inline is run, and nobody
 * frames us or takes an answer for something else than it is.
 */
export function sendHeaders(app: App, { publicAddress }: Protection = {}): void {
  const isHttps = publicAddress?.startsWith('https:') === true;
  // Plain HTTP on this machine: there is no HTTPS to insist on.
  const strictTransportSecurity = isHttps ? { maxAge: HTTPS_ONLY_SECONDS, includeSubDomains: false } : false;
  const ofPages = headersOf({
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
    strictTransportSecurity,
    referrerPolicy: { policy: 'same-origin' },
  });
  // Data is no page: what OWASP's REST sheet asks for, and not what only a page has a use for.
  const ofData = headersOf({
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    strictTransportSecurity,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(request.url.startsWith('/api/') ? ofData : ofPages);
    done();
  });
}

/** What helmet sets, found out once: it is the same for every answer, and was as much work as reading the request. */
function headersOf(options: HelmetOptions): Readonly<Record<string, string>> {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  helmet(options)(request, response, (error?: unknown) => {
    if (error !== undefined) throw error;
  });
  return Object.fromEntries(Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]));
}
