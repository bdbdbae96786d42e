import { refuse } from '@samvirke/model/errors';
import { loadTexts } from '@samvirke/text';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { composeProblem } from '../site/compose-problem.ts';
import { languageFor } from '../site/language-for.ts';

const CONFLICT = 409;

/** 409 version-changed, with what was sent and what stands, so that whoever was late can choose. `current` is JSON. */
export async function sendConflict(request: FastifyRequest, reply: FastifyReply, { yours, current }: { readonly yours: { readonly version: number }; readonly current: string }): Promise<FastifyReply> {
  const language = languageFor(request);
  const { version } = JSON.parse(current) as { readonly version: number };
  const problem = composeProblem([refuse('version-changed', { version: yours.version, current: version })], await loadTexts(language));
  return reply
    .status(CONFLICT)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', language)
    .header('cache-control', 'no-store')
    .send(`${JSON.stringify({ ...problem, yours }).slice(0, -1)},"current":${current}}`);
}
