import rateLimit, { type FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
import { refuse } from '@samvirke/model/errors';
import { buildRequestCounter, type RequestCounter } from '@samvirke/store/jobs';
import type { FastifyRequest } from 'fastify';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { Refused } from '../site/refused.ts';

/** Of one caller: a person's pages ask for much at once, a program that runs wild asks for far more. */
export const REQUESTS_PER_MINUTE = 1_200;
/** A town hall comes from one address; so does somebody who makes up a new cookie for every request. */
const CALLERS_PER_ADDRESS = 5;
const MINUTE_MS = 60_000;
const MS_PER_SECOND = 1_000;

/**
 * Limits requests a minute: by who asks (a session, a machine's client, else the address), and by address whoever they
 * say they are. Counted here at once and settled with the other servers every second, so that no request waits for the
 * database; what that lets through is said at buildRequestCounter. Answers carry RateLimit headers.
 */
export async function limitRequests(app: App, { store }: Pick<Context, 'store'>, requestsPerMinute = REQUESTS_PER_MINUTE): Promise<void> {
  const counter = buildRequestCounter(store.db);
  app.addHook('onClose', () => counter.close());
  app.addHook('onRequest', async (request, reply) => {
    if (isFree(request)) return;
    const { requests, msLeft } = counter.count(`address/${addressOf(request)}`, MINUTE_MS);
    if (requests <= requestsPerMinute * CALLERS_PER_ADDRESS) return;
    const seconds = Math.ceil(msLeft / MS_PER_SECOND);
    reply.header('retry-after', seconds);
    throw new Refused(refuse('too-many-requests', { seconds }));
  });
  await app.register(rateLimit, {
    global: true,
    max: requestsPerMinute,
    timeWindow: MINUTE_MS,
    enableDraftSpec: true,
    store: storeOf(counter),
    keyGenerator: callerOf,
    allowList: isFree,
  });
}

/** Who is counted; never the cookie itself, which is worth as much as a password. */
export function callerOf(request: Pick<FastifyRequest, 'actor' | 'ip'>): string {
  const { actor } = request;
  if (actor?.kind === 'session') return `session/${actor.tokenHash.toString('base64url')}`;
  if (actor?.kind === 'machine') return `machine/${actor.organisationNumber}/${actor.client}`;
  return `caller/${addressOf(request)}`;
}

/** A terminal that comes in through the folder's socket has no address. */
function addressOf({ ip }: { readonly ip?: string }): string {
  return ip ?? 'socket';
}

/** What is the same for everybody, and what watches over the server. */
function isFree({ url, routeOptions }: FastifyRequest): boolean {
  return url.startsWith('/assets/') || routeOptions.config.rateLimit === false;
}

/** A route with a limit of its own is counted apart. */
function storeOf(counter: RequestCounter): FastifyRateLimitStoreCtor {
  return class Shared {
    readonly #apart: string;

    constructor(options: { readonly routeInfo?: { readonly method?: unknown; readonly url?: string } }) {
      const { method, url } = options.routeInfo ?? {};
      this.#apart = url === undefined ? '' : ` ${String(method)} ${url}`;
    }

    incr(key: string, callback: (error: Error | null, result?: { current: number; ttl: number }) => void, timeWindow: number): void {
      const { requests, msLeft } = counter.count(`${key}${this.#apart}`, timeWindow);
      callback(null, { current: requests, ttl: msLeft });
    }

    child(options: { readonly routeInfo?: object }): Shared {
      return new Shared(options);
    }
  } as unknown as FastifyRateLimitStoreCtor;
}
