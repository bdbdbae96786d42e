import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore, type Step, type Store } from '@samvirke/store';
import { loadTexts } from '@samvirke/text';
import { buildServer } from './build-server.ts';
import { listen } from './listen.ts';
import { loadWeb } from './pages/load-web.ts';
import type { App } from './site/app.ts';
import { languageOf } from './site/language-of.ts';

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));
const DEFAULT_PORT = 3000;
const MOST_PORT = 65_535;
/** A request that hangs must not keep the program from stopping. */
const STOP_WITHIN_MS = 5_000;

/** `nn_NO.UTF-8` → nynorsk; a terminal set to anything that isn't Norwegian or English is answered in bokmål. */
const { t } = await loadTexts(languageOf((process.env['LC_ALL'] ?? process.env['LANG'] ?? '').replace(/[_.].*$/, '')));

/** From the environment to a server that answers, until it is told to stop. Returns the program's exit code. */
export async function runServer(): Promise<number> {
  const port = Number(process.env['PORT'] || DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > MOST_PORT) {
    console.error(t('server.portInvalid', { value: process.env['PORT'] ?? '' }));
    return 1;
  }
  const url = process.env['DATABASE_URL'];
  const folder = resolve(process.env['SAMVIRKE_DATA'] || `${REPOSITORY}.samvirke`);
  // The address of a database may hold a password: only the machine and the database are shown.
  const place = url ? shownAddress(url) : folder.replace(homedir(), '~');
  const said: Readonly<Record<Step, () => string>> = {
    knowledge: () => t('server.reading'),
    database: () => t('server.opening', { place }),
    reference: () => t('server.filling'),
  };
  let store: Store | undefined;
  let app: App | undefined;
  try {
    const opened = await openStore(url ? { url } : { folder }, (step) => console.log(said[step]()));
    if ('code' in opened) {
      console.error(t('server.locked', { folder: opened.figures.folder }));
      return 1;
    }
    store = opened;
    const web = await loadWeb();
    if (!web) console.error(t('server.webMissing'));
    const built = await buildServer({ store, web, log: true, publicAddress: process.env['SAMVIRKE_PUBLIC_ADDRESS'] });
    app = built;
    const taken = await listen(built, port);
    store.lock?.answer((socket) => void built.server.emit('connection', socket));
    console.log(`${t('server.ready', { address: `http://localhost:${taken}` })}  (${(performance.now() / 1000).toFixed(1)} s)`);
    console.log(t('server.howToStop'));
    await untilStopped();
    console.log(`\n${t('server.stopping')}`);
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    await built.close();
    await store.close();
    console.log(t('server.stopped'));
    return 0;
  } catch (error) {
    await app?.close();
    await store?.close();
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      console.error(t('server.portBusy', { port, other: port === MOST_PORT ? DEFAULT_PORT : port + 1 }));
    } else {
      console.error(t('server.failed', { reason: error instanceof Error ? error.message : String(error) }));
    }
    return 1;
  }
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    // Listened to until the end: Ctrl+C reaches us from the terminal and again from npm, and the second must not cut us off.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

function shownAddress(url: string): string {
  return URL.canParse(url) ? `${new URL(url).host}${new URL(url).pathname}` : 'PostgreSQL';
}
