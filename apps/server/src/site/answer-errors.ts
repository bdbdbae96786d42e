import { refuse, type Refusal, refuseUnknownParameter } from '@samvirke/model/errors';
import { PERMISSIONS } from '@samvirke/model/access';
import { judgeDatabaseError } from '@samvirke/store/database';
import { loadTexts } from '@samvirke/text';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { App } from './app.ts';
import type { Metrics } from './build-metrics.ts';
import { composeProblem } from './compose-problem.ts';
import { languageFor } from './language-for.ts';
import { Refused } from './refused.ts';

const BYTES_PER_MEGABYTE = 1_000_000;
/** An answer to whoever tries too often says when to come back. */
const DEFAULT_WAIT_SECONDS = 60;
/** A database that was restarted, or a full queue of connections, is there again before long. */
const DATABASE_WAIT_SECONDS = 5;
/** Signs of what was sent that are told again: enough to know it by. */
const LONGEST_TOLD = 200;

/** Every error becomes a problem with a code; what nobody foresaw is logged under a number that the answer carries. */
export function answerErrors(app: App, metrics?: Metrics): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const refusals = refusalsOf(error, request, reply);
    metrics?.refused(refusals[0].code);
    return sendProblem(refusals, request, reply);
  });
}

function refusalsOf(error: FastifyError, request: FastifyRequest, reply: FastifyReply): readonly [Refusal, ...Refusal[]] {
  if (error instanceof Refused) return error.refusals;
  const refusal = foreseen(error, request, reply) ?? fromDatabase(error, request);
  if (refusal) return [refusal];
  request.log.error({ err: error, method: request.method, route: request.routeOptions.url ?? null }, 'not foreseen');
  return [refuse('internal', { id: request.id })];
}

/** Sends refusals as application/problem+json in the language that is asked for. */
export async function sendProblem(
  refusals: readonly [Refusal, ...Refusal[]],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const language = languageFor(request);
  const problem = composeProblem(refusals, await loadTexts(language));
  const wait = (refusals[0].figures as { readonly seconds?: unknown }).seconds;
  if (typeof wait === 'number' && !reply.hasHeader('retry-after')) reply.header('retry-after', String(wait));
  // A string, so that no route's schema for its own answers is laid over it.
  return reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', language)
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
}

/** What the database couldn't do just now, or wouldn't: logged, since nobody may be watching the database itself. */
function fromDatabase(error: FastifyError, request: FastifyRequest): Refusal | undefined {
  const fault = judgeDatabaseError(error);
  if (fault === null) return undefined;
  if (fault !== 'malformed') request.log.warn({ fault, err: error }, 'the database');
  const { action } = request.routeOptions.config;
  switch (fault) {
    case 'away':
      return refuse('database-away', { seconds: DATABASE_WAIT_SECONDS });
    case 'full':
      return refuse('storage-full', {});
    case 'denied':
      return refuse('role-missing', { roles: [...((action && PERMISSIONS[action]) || [])] });
    case 'malformed':
      return refuse('request-malformed', {});
    // Already tried once more where it was two transactions in each other's way.
    case 'conflict':
    case 'busy':
      return refuse('busy', { seconds: DATABASE_WAIT_SECONDS });
  }
}

function foreseen(error: FastifyError, request: FastifyRequest, reply: FastifyReply): Refusal | undefined {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return refuse('body-too-large', { limit: request.routeOptions.bodyLimit / BYTES_PER_MEGABYTE });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return refuse('media-type-unsupported', { found: request.headers['content-type'] ?? '', allowed: takenBy(request) });
    case 'FST_ERR_VALIDATION':
      return invalid(error, request);
    default:
  }
  if (error.statusCode === 429) {
    return refuse('too-many-requests', { seconds: Number(reply.getHeader('retry-after') ?? DEFAULT_WAIT_SECONDS) });
  }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) return refuse('request-malformed', {});
  return undefined;
}

/** Which field the schema doesn't take, what stood there, and what it would have taken: in signs, since the sentence has its language. */
function invalid({ validation, validationContext }: FastifyError, request: FastifyRequest): Refusal {
  const [first] = validation ?? [];
  const { missingProperty, additionalProperty, comparison, limit, type, allowedValues, format, pattern } = first?.params ?? {};
  const inBody = validationContext === 'body';
  const sent = inBody ? request.body : validationContext === 'params' ? request.params : request.query;
  if (inBody && typeof sent === 'string') return refuse('media-type-unsupported', { found: request.headers['content-type'] ?? '', allowed: takenBy(request) });
  const steps = (first?.instancePath ?? '').split('/').slice(1);
  if (inBody && missingProperty !== undefined) {
    const field = [...steps, String(missingProperty)].join('.');
    return refuse('field-missing', { field }, { parameter: field });
  }
  if (additionalProperty !== undefined) {
    const unknown = [...steps, String(additionalProperty)].join('.');
    return refuseUnknownParameter(unknown, inBody ? fieldsOf(request, steps) : []);
  }
  const parameter = steps.join('.') || String(missingProperty ?? '');
  if (parameter === '') return refuse('request-malformed', {});
  const given = parameter.split('.').reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[step] : undefined), sent);
  const value = (typeof given === 'object' && given !== null && !Array.isArray(given) ? JSON.stringify(given) : String(given ?? '')).slice(0, LONGEST_TOLD);
  if (Array.isArray(allowedValues)) return refuse('parameter-invalid', { parameter, value, allowed: allowedValues.map(String) }, { parameter });
  // One that stands twice: the first is how it could stand alone.
  if (!inBody && Array.isArray(given)) return refuse('parameter-invalid', { parameter, value: String(given.at(-1)), allowed: String(given[0]) }, { parameter });
  // In signs, which every language reads.
  const kind = type === 'integer' ? '1, 2, 3 …' : String(type ?? format ?? pattern ?? '');
  const least = first?.keyword.startsWith('min') === true ? '≥' : '≤';
  const allowed = limit === undefined ? kind : `${String(comparison ?? least)} ${String(limit)}`;
  return refuse('parameter-invalid', { parameter, value, allowed }, { parameter });
}

/** The fields that a route's body has, where the schema says them there. */
function fieldsOf({ routeOptions }: FastifyRequest, steps: readonly string[]): readonly string[] {
  const { properties = {} } = (steps.length === 0 ? (routeOptions.schema?.body ?? {}) : {}) as { readonly properties?: Readonly<Record<string, unknown>> };
  return Object.keys(properties);
}

/** The forms that a route takes what is sent in. */
function takenBy({ routeOptions }: FastifyRequest): readonly string[] {
  const { consumes } = (routeOptions.schema ?? {}) as { readonly consumes?: readonly string[] };
  return consumes ?? ['application/json'];
}
