import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { resolveAssumptions } from '@samvirke/model/assumptions';
import { composeArchive } from '@samvirke/paper/history';
import { openStore, type Step, type Store } from '@samvirke/store';
import { readDemo, readLoginConfig, withdrawDemo } from '@samvirke/store/access';
import { buildSurroundings, readConfiguration, type Configuration } from '@samvirke/store/configuration';
import { buildZip } from '@samvirke/store/costs';
import { DatabaseUnfit } from '@samvirke/store/database';
import { buildKinds, startWorker, type Worker, type WorkerOptions } from '@samvirke/store/jobs';
import { formatFaults, loadTexts, wordsOf } from '@samvirke/text';
import { awaitStop } from './await-stop.ts';
import { buildServer } from './build-server.ts';
import { closeGracefully } from './close-gracefully.ts';
import { listen } from './listen.ts';
import { loadWeb } from './pages/load-web.ts';
import { buildMetrics, type Metrics } from './site/build-metrics.ts';
import { buildReadiness } from './site/build-readiness.ts';
import { buildTeller } from './site/build-teller.ts';
import { countJobs } from './site/count-jobs.ts';
import { describeFault } from './site/describe-fault.ts';
import { languageOf } from './site/language-of.ts';
import { listenMetrics } from './site/listen-metrics.ts';
import type { Tracing } from './site/start-tracing.ts';

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));
const DEFAULT_PORT = 3000;
const MOST_PORT = 65_535;

/** `nn_NO.UTF-8` → nynorsk; a terminal set to anything that isn't Norwegian or English is answered in bokmål. */
const texts = await loadTexts(languageOf((process.env['LC_ALL'] || process.env['LANG'] || '').replace(/[_.].*$/, '')));
const { t } = texts;

/** From the environment to a server that answers, until it is told to stop. Returns the program's exit code. */
export async function runServer(): Promise<number> {
  const { configuration, faults } = readConfiguration(process.env, buildSurroundings(process.env, `${REPOSITORY}.samvirke`));
  if (configuration === null) {
    buildTeller(process.env['NODE_ENV'] === 'production').fault(formatFaults(faults, texts));
    return 1;
  }
  return serve(configuration);
}

async function serve(configuration: Configuration): Promise<number> {
  const { port, database } = configuration;
  const { tell, fault } = buildTeller(configuration.isService);
  // What nobody foresaw may have left anything half done: better to start again than to go on.
  const fall = (error: unknown): void => {
    fault(t('server.uncaught'), { err: describeFault(error) });
    process.exit(1);
  };
  process.on('uncaughtException', fall);
  process.on('unhandledRejection', fall);

  const place = 'url' in database ? shownAddress(database.url) : resolve(database.folder).replace(homedir(), '~');
  const said: Readonly<Record<Step, () => string>> = {
    knowledge: () => t('server.reading'),
    database: () => t('server.opening', { place }),
    reference: () => t('server.filling'),
  };
  /** What has been opened, in the order it is to be closed. */
  const opened: (() => Promise<unknown>)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of opened.splice(0)) await close();
  };
  try {
    const store: Store | { readonly code: 'database-locked'; readonly figures: { readonly folder: string } } = await openStore(
      'url' in database ? { ...database, connections: configuration.connections } : { folder: resolve(database.folder) },
      (step) => tell(said[step]()),
    );
    if ('code' in store) {
      fault(t('server.locked', { folder: store.figures.folder }));
      return 1;
    }
    opened.unshift(() => store.close());
    const tracing = await traceWhereAsked(configuration);
    if (tracing) opened.unshift(() => tracing.close().catch(() => undefined));
    const web = await loadWeb();
    if (!web) fault(t('server.webMissing'));
    const metrics: Metrics | undefined = configuration.metrics ? buildMetrics({ connections: store.connections, jobs: () => countJobs(store.db), hasProcess: true }) : undefined;
    const readiness = buildReadiness({ db: store.db, areJobsRunning: () => worker?.isAtWork() ?? true });
    if (!configuration.demo) await withdrawDemo(store.db);
    const { idleSeconds, seconds } = configuration.session;
    const { providers, machines } = configuration.loginFile === undefined ? { providers: [], machines: null } : readLoginConfig(configuration.loginFile);
    const login = { demo: configuration.demo ? readDemo() : null, providers, machines, sessions: { idleSeconds, lifetimeSeconds: seconds } };
    // Declared before there is a log to write to; nothing goes wrong that early that isn't thrown.
    let warn: (fault: object, words: string) => void = () => undefined;
    const worker = configuration.jobs === 'here' ? await workHere(store, (error, job) => warn({ err: error, ...(job ? { job: job.id, kind: job.kind } : {}) }, 'job')) : undefined;
    if (worker) opened.unshift(() => worker.stop());
    const app = await buildServer({
      store,
      web,
      login,
      log: configuration.logLevel,
      logAddresses: configuration.logAddresses,
      publicAddress: configuration.publicAddress,
      trustedProxies: configuration.trustedProxies,
      requestsPerMinute: configuration.requestsPerMinute,
      uploadMegabytes: configuration.uploadMegabytes,
      readiness,
      sendJob: worker?.send,
      finishesRequests: true,
      ...(metrics === undefined ? {} : { metrics }),
      ...(tracing === undefined ? {} : { watch: tracing.watch }),
    });
    warn = (what, words) => app.log.warn(what, words);
    opened.unshift(() => closeGracefully(app, configuration.stopSeconds));
    const taken = await listen(app, port, configuration.host);
    store.lock?.answer((socket) => void app.server.emit('connection', socket));
    if (metrics && configuration.metrics) {
      const measured = await listenMetrics(metrics, configuration.metrics);
      opened.push(() => measured.close());
    }
    // Listened for before it is said that we answer: whoever reads that may tell us to stop at once.
    const stop = awaitStop();
    const address = configuration.publicAddress ?? `http://localhost:${taken}`;
    tell(`${t('server.ready', { address })}  (${(performance.now() / 1000).toFixed(1)} s)`);
    if (configuration.demo) tell(t('server.demo'));
    else if (configuration.loginFile === undefined) tell(t('server.noLogin'));
    if (!configuration.isService) tell(t('server.howToStop'));

    await stop;
    readiness.stop();
    if (configuration.drainSeconds > 0) {
      tell(t('server.draining', { seconds: configuration.drainSeconds }));
      await new Promise((done) => setTimeout(done, configuration.drainSeconds * 1000));
    }
    tell(`\n${t('server.stopping')}`);
    await closeAll();
    tell(t('server.stopped'));
    return 0;
  } catch (error) {
    await closeAll().catch(() => undefined);
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      fault(t('server.portBusy', { port, other: port === MOST_PORT ? DEFAULT_PORT : port + 1 }));
    } else if (error instanceof DatabaseUnfit) {
      const { detail, cure } = wordsOf(error.refusal, texts);
      fault(`${detail}\n  → ${cure}`);
    } else {
      fault(t('server.failed', { reason: error instanceof Error ? error.message : String(error) }));
    }
    return 1;
  }
}

/** Jobs are worked by the server itself where no worker of its own sees to them; heavy work is done on threads. */
function workHere(store: Store, onError: WorkerOptions['onError'] & {}): Promise<Worker> {
  const today = new Date().toISOString().slice(0, 10);
  const kinds = buildKinds(store.db, {
    reference: store.reference,
    assumptions: resolveAssumptions(store.assumptions, today),
    writeArchive: async (archive, language) => buildZip(composeArchive(archive, await loadTexts(language))),
  });
  return startWorker(store.db, { kinds, onError });
}

async function traceWhereAsked({ tracing }: Configuration): Promise<Tracing | undefined> {
  return tracing === undefined ? undefined : (await import('./site/start-tracing.ts')).startTracing();
}

/** The address of a database may hold a password: only the machine and the database are shown. */
function shownAddress(url: string): string {
  return URL.canParse(url) ? `${new URL(url).host}${new URL(url).pathname}` : 'PostgreSQL';
}
