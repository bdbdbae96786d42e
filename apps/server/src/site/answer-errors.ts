import { randomBytes } from 'node:crypto';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { loadTexts } from '@samvirke/text';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { App } from './app.ts';
import { composeProblem } from './compose-problem.ts';
import { languageFor } from './language-for.ts';
import { Refused } from './refused.ts';

const BYTES_PER_MEGABYTE = 1_000_000;
/** An answer to whoever tries too often says when to come back. */
const DEFAULT_WAIT_SECONDS = 60;

/** Every error becomes a problem with a code; what nobody foresaw is logged under a number that the answer carries. */
export function answerErrors(app: App): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    if (error instanceof Refused) return sendProblem(error.refusals, request, reply);
    const refusal = foreseen(error, request, reply);
    if (refusal) return sendProblem([refusal], request, reply);
    const id = randomBytes(6).toString('hex');
    request.log.error({ err: error, id }, 'not foreseen');
    return sendProblem([refuse('internal', { id })], request, reply);
  });
}

/** Sends refusals as application/problem+json in the language that is asked for. */
export async function sendProblem(
  refusals: readonly [Refusal, ...Refusal[]],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const language = languageFor(request);
  const problem = composeProblem(refusals, await loadTexts(language));
  // A string, so that no route's schema for its own answers is laid over it.
  return reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', language)
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
}

function foreseen(error: FastifyError, request: FastifyRequest, reply: FastifyReply): Refusal | undefined {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return refuse('body-too-large', { limit: request.routeOptions.bodyLimit / BYTES_PER_MEGABYTE });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return refuse('media-type-unsupported', { found: request.headers['content-type'] ?? '', allowed: [] });
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

/** Which parameter the schema doesn't take, and what it would have taken: in signs, since the sentence has its language. */
function invalid({ validation }: FastifyError, request: FastifyRequest): Refusal {
  const [first] = validation ?? [];
  const parameter = first?.instancePath.replace(/^\//, '') || String(first?.params['missingProperty'] ?? '');
  const given = (request.query as Readonly<Record<string, unknown>>)[parameter];
  const { comparison, limit, type, allowedValues } = first?.params ?? {};
  const value = String(given ?? '');
  if (Array.isArray(allowedValues)) return refuse('parameter-invalid', { parameter, value, allowed: allowedValues.map(String) }, { parameter });
  // One that stands twice: the first is how it could stand alone.
  if (Array.isArray(given)) return refuse('parameter-invalid', { parameter, value: String(given.at(-1)), allowed: String(given[0]) }, { parameter });
  // In signs, which every language reads.
  const kind = type === 'integer' ? '1, 2, 3 …' : String(type ?? '');
  const allowed = limit === undefined ? kind : `${String(comparison ?? '≤')} ${String(limit)}`;
  return refuse('parameter-invalid', { parameter, value, allowed }, { parameter });
}
