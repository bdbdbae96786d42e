import { refuse } from '@samvirke/model/errors';
import { buildRequestCounter } from '@samvirke/store/jobs';
import type { FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import type { App } from '../site/app.ts';
import type { Context } from '../site/context.ts';
import { Refused } from '../site/refused.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whoever watches the server, and the operator's own terminal, are never told to wait. */
    isUncounted?: boolean;
  }
}

/** Of one caller: a person's pages ask for much at once, a program that runs wild asks for far more. */
export const REQUESTS_PER_MINUTE = 1_200;
/** A town hall comes from one address; so does somebody who makes up a new cookie for every request. */
const CALLERS_PER_ADDRESS = 5;
const MINUTE_MS = 60_000;
const MS_PER_SECOND = 1_000;

/** Two hooks of the same count: the address before anything is judged, and who asks when that is known. */
export interface RequestLimits {
  /** By address, whoever they say they are: also what is refused by its token, its name or its origin is counted. */
  readonly countAddress: onRequestHookHandler;
  /** By who asks: a session, a machine's client, else the address. */
  readonly countCaller: onRequestHookHandler;
}

/**
 * Limits requests a minute. Counted here at once and settled with the other servers every second, so that no request
 * waits for the database; what that lets through is said at buildRequestCounter. Answers carry RateLimit headers
 * (draft-ietf-httpapi-ratelimit-headers), and 429 says when to come back.
 */
export function buildRequestLimits(app: App, { store }: Pick<Context, 'store'>, requestsPerMinute = REQUESTS_PER_MINUTE): RequestLimits {
  const counter = buildRequestCounter(store.db);
  app.addHook('onClose', () => counter.close());
  return {
    countAddress: (request, reply, done) => {
      if (isFree(request)) return done();
      const { requests, msLeft } = counter.count(`address/${addressOf(request)}`, MINUTE_MS);
      done(requests > requestsPerMinute * CALLERS_PER_ADDRESS ? tooMany(reply, msLeft) : undefined);
    },
    countCaller: (request, reply, done) => {
      if (isFree(request)) return done();
      const { requests, msLeft } = counter.count(callerOf(request), MINUTE_MS);
      reply
        .header('ratelimit-limit', requestsPerMinute)
        .header('ratelimit-remaining', Math.max(0, requestsPerMinute - requests))
        .header('ratelimit-reset', Math.ceil(msLeft / MS_PER_SECOND));
      done(requests > requestsPerMinute ? tooMany(reply, msLeft) : undefined);
    },
  };
}

function tooMany(reply: FastifyReply, msLeft: number): Refused {
  const seconds = Math.ceil(msLeft / MS_PER_SECOND);
  reply.header('retry-after', seconds);
  return new Refused(refuse('too-many-requests', { seconds }));
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
  return url.startsWith('/assets/') || routeOptions.config.isUncounted === true;
}
