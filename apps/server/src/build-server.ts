import { randomBytes } from 'node:crypto';
import { callbackify } from 'node:util';
import compress from '@fastify/compress';
import swagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { refuse } from '@samvirke/model/errors';
import type { Store } from '@samvirke/store';
import { saveDemo } from '@samvirke/store/access';
import type { LogLevel } from '@samvirke/store/configuration';
import { sql } from 'kysely';
import Fastify, { LogController, type FastifyReply, type FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { buildClient } from './access/build-client.ts';
import { buildVerifier } from './access/build-verifier.ts';
import { cooperationRoutes } from './access/cooperation-routes.ts';
import { formRoutes } from './access/form-routes.ts';
import { guard } from './access/guard.ts';
import type { LoginOptions } from './access/login-options.ts';
import { operatorRoutes } from './access/operator-routes.ts';
import { peopleRoutes } from './access/people-routes.ts';
import { settingsRoutes } from './access/settings-routes.ts';
import { providerRoutes } from './access/provider-routes.ts';
import { sessionRoutes } from './access/session-routes.ts';
import { parameterRoutes } from './assumptions/parameter-routes.ts';
import { assumptionRoutes } from './assumptions/routes.ts';
import { backupRoutes } from './backup/routes.ts';
import { benchmarkRoutes } from './benchmarks/routes.ts';
import { costRoutes } from './costs/routes.ts';
import { importRoutes } from './costs/import-routes.ts';
import { uploadRoutes } from './costs/upload-routes.ts';
import { entryRoutes } from './entries/routes.ts';
import { evidenceRoutes } from './evidence/routes.ts';
import { historyRoutes } from './history/routes.ts';
import { historyTerminalRoutes } from './history/terminal-routes.ts';
import { administrationRoutes } from './organisations/administration-routes.ts';
import { bodyRoutes } from './organisations/body-routes.ts';
import { organisationRoutes } from './organisations/routes.ts';
import { bundleRoutes } from './pages/bundle-routes.ts';
import type { Web } from './pages/load-web.ts';
import { pageRoutes, sendPage } from './pages/routes.ts';
import { endSlowConnections, SLOW_LIMITS, type SlowLimits } from './jobs/end-slow-connections.ts';
import { buildRequestLimits } from './jobs/limit-requests.ts';
import { jobRoutes } from './jobs/routes.ts';
import { jobTerminalRoutes } from './jobs/terminal-routes.ts';
import { reportRoutes } from './reports/routes.ts';
import { answerErrors, sendProblem } from './site/answer-errors.ts';
import type { App } from './site/app.ts';
import type { Metrics } from './site/build-metrics.ts';
import { buildReadiness, type Readiness } from './site/build-readiness.ts';
import { buildContext } from './site/context.ts';
import { describeApi, type Described } from './site/describe-api.ts';
import { healthRoutes } from './site/health-routes.ts';
import { listMethods } from './site/list-methods.ts';
import { logOptions, type LogStream } from './site/log-options.ts';
import { refuseUnread } from './site/refuse-unread.ts';
import { Refused } from './site/refused.ts';
import { protect } from './site/security.ts';
import { sendHeaders } from './site/send-headers.ts';
import { watchRequests } from './site/watch-requests.ts';

export interface ServerOptions {
  readonly store: Store;
  /** How long what is known of national parameters is taken to be so; two seconds where it is left out. */
  readonly parametersCheckMs?: number;
  /** The built pages; without them only the API answers. */
  readonly web?: Web | null;
  /** The clock that says which day's assumptions hold. */
  readonly now?: Date;
  /** Requests a minute from one who asks; a program that runs wild is told to wait. */
  readonly requestsPerMinute?: number;
  /** The largest file of received cost that is taken in. */
  readonly uploadMegabytes?: number;
  /** How long whoever sends slowly is waited for. */
  readonly slow?: SlowLimits;
  /** Puts a job in the queue; where this process works none itself, it only sends. */
  readonly sendJob?: ((jobId: string) => Promise<void>) | undefined;
  /** The least that is worth a line in the log; none: no log. */
  readonly log?: LogLevel;
  /** Whether the address a request comes from stands in the log. */
  readonly logAddresses?: boolean;
  /** Where lines of the log go; standard output where it is left out. */
  readonly logStream?: LogStream;
  /** Where others open this site, which then answers under that name alone; papers lead back to it. */
  readonly publicAddress?: string | undefined;
  /** How one logs in; not at all where it is left out. */
  readonly login?: LoginOptions | undefined;
  /** Balancers whose word is taken for where a request comes from. */
  readonly trustedProxies?: readonly string[];
  readonly metrics?: Metrics;
  readonly readiness?: Readiness;
  /** When it is closed, requests that are being answered get their answer; the caller puts an end to what takes too long. */
  readonly finishesRequests?: boolean;
  /** What watches from the first request on (tracing); registered before anything else. */
  readonly watch?: (app: App) => Promise<void>;
}

/** JSON bodies are small here; files have a limit of their own. */
const BODY_LIMIT_BYTES = 1_000_000;
/** No part of an address of ours is longer. */
const LONGEST_PATH_PARAMETER = 200;

/** Enough to tell one process' lines in a day's log from another's. */
const PROCESS_ID_BYTES = 4;

const API = '/api/v1';
/** Where an address is sent that can't be read. */
const MALFORMED = '/malformed-address';

/** The whole server, ready for `listen` or `inject`. Closing it doesn't close the store, which the caller opened. */
export async function buildServer(options: ServerOptions): Promise<App> {
  const { store, web = null, slow = SLOW_LIMITS } = options;
  const context = buildContext(store, { now: options.now, publicAddress: options.publicAddress, login: options.login, checkEveryMs: options.parametersCheckMs });
  await context.refresh();
  const clients = new Map(context.login.providers.map((provider) => [provider.id, buildClient(provider)]));
  if (context.login.demo) await saveDemo(store.db, context.login.demo);
  const app = Fastify({
    logger: options.log === undefined ? false : (logOptions(options.log, options.logStream) ?? false),
    // What a request carries is not a line in the log; watchRequests writes one of what was answered.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: buildRequestId(),
    requestIdHeader: false,
    // Else the framework answers it itself, past every hook: in its own words, and without our headers.
    rewriteUrl: ({ url = '/' }) => (isAddress(url) ? url : MALFORMED),
    trustProxy: options.trustedProxies === undefined || options.trustedProxies.length === 0 ? false : [...options.trustedProxies],
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: slow.requestMs,
    http: { headersTimeout: slow.headersMs, connectionsCheckingInterval: slow.lookEveryMs },
    routerOptions: { maxParamLength: LONGEST_PATH_PARAMETER, ignoreTrailingSlash: true },
    forceCloseConnections: options.finishesRequests === true ? 'idle' : true,
    ajv: { customOptions: { removeAdditional: false } },
  }).withTypeProvider<TypeBoxTypeProvider>();
  await options.watch?.(app);
  endSlowConnections(app, slow);
  watchRequests(app, { metrics: options.metrics, logAddresses: options.logAddresses ?? false });
  answerErrors(app, options.metrics);
  const { countAddress, countCaller } = buildRequestLimits(app, context, options.requestsPerMinute);
  sendHeaders(app, { publicAddress: options.publicAddress });
  app.addHook('onRequest', countAddress);
  protect(app, { publicAddress: options.publicAddress });
  const { machines } = context.login;
  await guard(app, API, machines ? { verify: buildVerifier(machines, store.db), scopePrefix: machines.scope_prefix } : {});
  const methodsAt = listMethods(app, API);
  const refuseMethod = ({ method, url }: FastifyRequest, reply: FastifyReply): void => {
    const [path = ''] = url.split('?');
    const methods = methodsAt(path);
    if (methods.length === 0 || methods.includes(method)) return;
    reply.header('allow', methods.join(', '));
    throw new Refused(refuse('method-not-allowed', { method, path: path.slice(0, LONGEST_PATH_PARAMETER) }));
  };
  const refresh = callbackify(() => context.refresh());
  // What another server has published holds here too. A database that is away is no hindrance to what needs none.
  // Hooks that have nothing to wait for call back at once: a promise for each was most of what a read cost the server.
  app.addHook('onRequest', ({ url }, _reply, done) => {
    if (context.isFresh() || url.startsWith('/assets/')) return done();
    refresh(() => done());
  });
  // Before the body is read: what it holds is beside the point where nothing takes it.
  app.addHook('onRequest', (request, reply, done) => {
    if (request.url === MALFORMED) return done(new Refused(refuse('request-malformed', {})));
    if (request.is404) refuseMethod(request, reply);
    done();
  });
  app.addHook('onRequest', countCaller);
  // What is sent compressed is never unpacked here: a small body could become a very large one.
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
    transformObject: (document) => ('openapiObject' in document ? (describeApi(document.openapiObject as Described) as typeof document.openapiObject) : document.swaggerObject),
  });
  backupRoutes(app, { store });
  healthRoutes(app, options.readiness ?? buildReadiness({ db: store.db }));
  await app.register(
    async (api: App) => {
      refuseUnread(api, API);
      api.get(
        '/health',
        {
          config: { action: 'public.read' },
          schema: {
            summary: 'Whether the server and its database answer',
            tags: ['site'],
            response: { 200: Type.Object({ status: Type.Literal('ok'), database: Type.Enum(['embedded', 'postgresql']) }, { title: 'Health', description: 'Both answer' }) },
          },
        },
        async () => {
          await sql`select 1`.execute(store.db);
          return { status: 'ok' as const, database: store.kind };
        },
      );
      api.get('/openapi.json', { config: { action: 'public.read' }, schema: { hide: true } }, async () => app.swagger());
      sessionRoutes(api, context, clients);
      peopleRoutes(api, context);
      settingsRoutes(api, context);
      cooperationRoutes(api, context);
      organisationRoutes(api, context);
      bodyRoutes(api, context);
      administrationRoutes(api, context);
      assumptionRoutes(api, context);
      parameterRoutes(api, context);
      evidenceRoutes(api, context);
      bundleRoutes(api, context);
      await costRoutes(api, context);
      await importRoutes(api, context);
      await uploadRoutes(api, context, options.uploadMegabytes);
      entryRoutes(api, context);
      historyRoutes(api, context);
      await jobRoutes(api, context, options.sendJob);
      benchmarkRoutes(api, context);
      reportRoutes(api, context);
    },
    { prefix: API },
  );
  operatorRoutes(app, context);
  jobTerminalRoutes(app, context);
  historyTerminalRoutes(app, context);
  providerRoutes(app, context, clients, web);
  await formRoutes(app, context, clients, web);
  if (web) await pageRoutes(app, context, web);
  app.setNotFoundHandler(async (request, reply) => {
    refuseMethod(request, reply);
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (web && reads && !request.url.startsWith('/api/') && !request.url.startsWith('/assets/')) {
      return sendPage(app, request, reply, context, web);
    }
    return sendProblem([refuse('not-found', { path: request.url.slice(0, LONGEST_PATH_PARAMETER) })], request, reply);
  });
  return app;
}

/** Ids to find a line in the log by: the process' own beginning, and a number. They open nothing, and needn't be guarded. */
function buildRequestId(): () => string {
  const process = randomBytes(PROCESS_ID_BYTES).toString('hex');
  let last = 0;
  return () => {
    last += 1;
    return `${process}${last.toString(36)}`;
  };
}

/** Whether its path can be decoded (%E0%80%80 is no sign), and no part of it is longer than any of ours. */
function isAddress(url: string): boolean {
  try {
    const end = url.search(/[?#;]/);
    const path = end === -1 ? url : url.slice(0, end);
    if (path.includes('%')) decodeURIComponent(path);
    // Whatever is that short has no part that is too long.
    return path !== '' && (path.length <= LONGEST_PATH_PARAMETER || path.split('/').every(({ length }) => length <= LONGEST_PATH_PARAMETER));
  } catch {
    return false;
  }
}
