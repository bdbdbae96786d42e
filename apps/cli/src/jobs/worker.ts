import { resolveAssumptions } from '@samvirke/model/assumptions';
import { composeArchive } from '@samvirke/paper/history';
import { openStore } from '@samvirke/store';
import { buildZip } from '@samvirke/store/costs';
import { DatabaseUnfit } from '@samvirke/store/database';
import { buildKinds, startWorker } from '@samvirke/store/jobs';
import { loadTexts } from '@samvirke/text';
import { plain } from '../terminal/format-table.ts';
import { readSettings } from '../configuration/read-settings.ts';
import { readWholeNumber } from '../terminal/read-whole-number.ts';
import { Refused } from '../terminal/refused.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';

/** One on each of two cores; heavy work is done on threads. */
const USUAL_AT_ONCE = 2;
const MOST_AT_ONCE = 64;
const MS_PER_SECOND = 1_000;

/**
 * `samvirke worker`: works jobs until it is told to stop, then finishes what it has in hand or hands it back. Any number
 * may run. What it says goes to the one who started it, a line each, or as JSON lines.
 */
export async function work(terminal: Terminal, { atOnce: given }: { readonly atOnce?: string }): Promise<ExitCode> {
  const { t, formats } = terminal.texts;
  const atOnce = given === undefined ? USUAL_AT_ONCE : readWholeNumber(terminal, { option: '--at-once', value: given, min: 1, max: MOST_AT_ONCE });
  const configuration = readSettings(terminal, { forServer: true });
  if (configuration === null) return EXIT.refused;
  const { database } = configuration;
  if (!('url' in database)) {
    terminal.tell(`${t('jobs.cli.needsDatabase')}\n`);
    return EXIT.refused;
  }
  const say = (words: string, more: object = {}): void => terminal.write(terminal.json ? `${JSON.stringify({ at: new Date().toISOString(), words, ...more })}\n` : plain(`${words}\n`));
  // Told before it is ready, too: what comes while it starts mustn't cut it off in the middle.
  const stop = untilTold();
  const store = await openStore({ ...database, connections: configuration.connections }).catch((error: unknown) => {
    throw error instanceof DatabaseUnfit ? new Refused([error.refusal]) : error;
  });
  if ('code' in store) throw new Error(store.code);
  try {
    const kinds = buildKinds(store.db, {
      reference: store.reference,
      assumptions: resolveAssumptions(store.assumptions, new Date().toISOString().slice(0, 10)),
      writeArchive: async (archive, language) => buildZip(composeArchive(archive, await loadTexts(language))),
    });
    const worker = await startWorker(store.db, {
      kinds,
      atOnce,
      onError: (error, job) => say(t('jobs.cli.trouble', { kind: job?.kind ?? 'worker', id: job?.id ?? '', reason: reasonOf(error, configuration.isService) }), { isTrouble: true }),
    });
    const { host, pathname } = new URL(database.url);
    say(t('jobs.cli.ready', { place: `${host}${pathname}`, count: formats.number(atOnce) }), { isReady: true });
    if (!terminal.json) say(t('jobs.cli.howToStop'));
    await stop;
    say(t('jobs.cli.stopping'));
    await worker.stop(configuration.stopSeconds * MS_PER_SECOND);
    say(t('jobs.cli.stopped'));
    return EXIT.ok;
  } finally {
    await store.close();
  }
}

/** A message may quote what somebody sent (a database's names the row): on one's own machine it may, in a service's log not. */
function reasonOf(error: unknown, isService: boolean): string {
  if (!(error instanceof Error)) return typeof error;
  const { code } = error as { readonly code?: unknown };
  return isService ? [error.name, ...(typeof code === 'string' ? [code] : [])].join(' ') : error.message;
}

function untilTold(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}
