// Kills in the middle of writing, again and again: the server, and on PostgreSQL every other time the database too. After
// each start everything that was answered for is there, the sessions hold, and the log works out.
// Usage: node .ci/crash.mjs [rounds] [embedded|postgresql|both]
import { join } from 'node:path';
import { again, allEntries, check, entry, logIn, makeFolder, pause, run, startPostgres, startServer, verifyLog } from './house.mjs';

again(import.meta.url);
const rounds = Number(process.argv[2] ?? 6);
const which = process.argv[3] ?? 'both';
const WRITERS = 4;

await run('crash', 3 + rounds * 2, async () => {
  for (const kind of which === 'both' ? ['embedded', 'postgresql'] : [which]) await crash(kind);
});

async function crash(kind) {
  const postgres = kind === 'postgresql' ? await startPostgres() : null;
  postgres?.database('samvirke');
  const folder = join(makeFolder(), 'data');
  const environment = postgres ? { DATABASE_URL: postgres.url() } : { SAMVIRKE_DATA: folder };
  /** id → the version that was answered for last. */
  const promised = new Map();
  let writers;
  let auditor;
  let killed = 0;
  let broke = 0;
  const startWhole = async (words) => {
    const server = await startServer(environment);
    // Whoever was logged in still is.
    writers ??= await Promise.all(Array.from({ length: WRITERS }, () => logIn(server.base, 'contributor')));
    auditor ??= await logIn(server.base, 'auditor');
    const found = await allEntries(writers[0], server.base);
    for (const [id, version] of promised) {
      check(found.has(id), `${words}: an entry that was answered for is gone`);
      check(found.get(id).version >= version, `${words}: a change that was answered for is gone`);
      // One that was in the middle when it was killed may have been done or not.
      check(found.get(id).version <= version + 1, `${words}: an entry has changes that nobody made`);
      promised.set(id, found.get(id).version);
    }
    const { body } = await auditor.ask('GET', '/history/verification', undefined, server.base);
    check(body.isWhole, `${words}: the log doesn't hold: ${JSON.stringify(body.faults).slice(0, 300)}`);
    check(body.events >= promised.size, `${words}: the log has fewer events than entries`);
    return server;
  };
  for (let round = 1; round <= rounds; round += 1) {
    const server = await startWhole(`${kind}, round ${round}`);
    let isDying = false;
    const write = async (writer, number) => {
      for (let count = 0; !server.isGone(); count += 1) {
        try {
          const mine = [...promised].filter((_, place) => place % WRITERS === number).at(-1);
          const { status, body, text } =
            count % 3 === 2 && mine
              ? await writer.ask('PUT', `/entries/${mine[0]}`, { ...entry(`Avtale ${round}.${count}`), version: mine[1] }, server.base)
              : await writer.ask('POST', '/entries', entry(`Avtale ${round}.${number}.${count}`), server.base);
          if (status === 201 || status === 200) promised.set(body.id, body.version);
          else if (status === 409) await pause(1);
          else if (status >= 500 && isDying) return;
          else throw new Error(`${kind}, round ${round}: writing was answered with ${status}: ${text}`);
        } catch (error) {
          // The answer didn't come: what was in it is in doubt, and isn't counted.
          if (isDying) return;
          throw error;
        }
      }
    };
    const before = promised.size;
    const working = Promise.all(writers.map(write));
    await Promise.race([working, pause(100 + Math.random() * 1_200)]);
    while (promised.size < before + WRITERS) await Promise.race([working, pause(20)]);
    isDying = true;
    if (postgres && round % 2 === 0) {
      await postgres.kill();
      broke += 1;
    }
    server.child.kill('SIGKILL');
    await server.gone;
    await working;
    killed += 1;
    if (postgres && round % 2 === 0) await postgres.start();
    if (round % 10 === 0 || round === rounds) console.log(`${kind}: ${round} kills, ${promised.size} entries answered for so far`);
  }
  const server = await startWhole(`${kind}, at the end`);
  server.child.kill('SIGTERM');
  await server.gone;
  const { events, chains } = await verifyLog(postgres ? { url: postgres.url() } : { folder });
  console.log(`${kind}: ${killed} kills${broke > 0 ? `, ${broke} of them with the database` : ''}; ${promised.size} entries answered for, all there; ${events} events in ${chains} logs hold`);
  await postgres?.stop();
}
