import compress from '@fastify/compress';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { refuse } from '@samvirke/model/errors';
import type { Store } from '@samvirke/store';
import Fastify, { type FastifyInstance } from 'fastify';
import { answerErrors, sendProblem } from './site/answer-errors.ts';
import { protect } from './site/security.ts';

/** JSON bodies are small here; files have a limit of their own. */
const BODY_LIMIT_BYTES = 1_000_000;
/** No parameter of ours is longer: 428 municipalities are 2 139 characters. */
const LONGEST_PATH_PARAMETER = 200;
const REQUEST_TIMEOUT_MS = 120_000;

export interface ServerOptions {
  readonly store: Store;
  /** Requests a minute from one place; a program that runs wild is told to wait. */
  readonly requestsPerMinute?: number;
  readonly log?: boolean;
}

const REQUESTS_PER_MINUTE = 1_200;

/** The whole server, ready for `listen` or `inject`. Closing it doesn't close the store, which the caller opened. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: options.log === true ? { level: 'warn' } : false,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    routerOptions: { maxParamLength: LONGEST_PATH_PARAMETER },
    forceCloseConnections: true,
  }).withTypeProvider<TypeBoxTypeProvider>();
  answerErrors(app);
  await protect(app);
  await app.register(rateLimit, {
    global: true,
    max: options.requestsPerMinute ?? REQUESTS_PER_MINUTE,
    timeWindow: '1 minute',
    // A terminal that comes in through the folder's socket has no address.
    keyGenerator: (request) => request.ip ?? 'socket',
    allowList: (request) => request.url.startsWith('/assets/'),
  });
  await app.register(compress, { globalDecompression: false, encodings: ['br', 'gzip'] });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Samvirke',
        version: '1',
        description: 'From what ICT costs to solutions that are shared, for Norway’s public bodies.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
    },
  });
  await app.register(
    async (api) => {
      api.get('/health', { schema: { summary: 'Whether the server and its database answer' } }, async () => ({ status: 'ok' }));
      api.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
    },
    { prefix: '/api/v1' },
  );
  app.setNotFoundHandler((request, reply) => sendProblem([refuse('not-found', { path: request.url })], request, reply));
  return app;
}
