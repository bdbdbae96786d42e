import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { asKeeper, openDatabase, testDatabase, testFolder, type Db, type OpenDatabase } from '../database/index.ts';
import { startWorker } from './index.ts';
import { until } from './testing/until.ts';

const server = process.env['SAMVIRKE_TEST_POSTGRES'];
const LONGEST_MS = 120_000;
const SCRIPT = new URL('testing/worker-process.ts', import.meta.url).pathname;

/** Kills a worker process in mid-work; returns its job. */
const kill = async (place: object): Promise<string> => {
  const doomed = spawn(process.execPath, [SCRIPT, JSON.stringify(place)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await Promise.race([once(doomed.stdout.setEncoding('utf8'), 'data'), once(doomed, 'exit').then(() => Promise.reject(new Error('it ended by itself')))])) as [string];
  doomed.kill('SIGKILL');
  await once(doomed, 'exit');
  return said.trim();
};
const inherit = async (db: Db, id: string): Promise<void> => {
  const row = (): Promise<{ state: string; attempts: number; result: unknown }> => asKeeper(db, (keeper) => keeper.selectFrom('job').select(['state', 'attempts', 'result']).where('id', '=', id).executeTakeFirstOrThrow());
  expect(await row()).toMatchObject({ state: 'working', attempts: 1, result: null });
  const heir = await startWorker(db, { kinds: { analysis: async () => ({ result: { by: 'the heir' } }) }, pollSeconds: 0.5, daily: null });
  await until(async () => (await row()).state === 'done', 'the heir’s result');
  expect(await row()).toMatchObject({ attempts: 2, result: { by: 'the heir' } });
  await heir.stop(0);
};

describe('a worker that is killed in mid-work', () => {
  it.runIf(server !== undefined)('is missed, and another does the job', { timeout: LONGEST_MS }, async () => {
    const open = await testDatabase();
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(open.db);
    const url = new URL(server ?? '');
    url.pathname = `/${rows[0]?.name}`;
    await inherit(open.db, await kill({ url: url.href }));
    await open.close();
  });

  it.runIf(server === undefined)('does the job when it is started again on its folder', { timeout: LONGEST_MS }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'samvirke-killed-'));
    await testFolder(folder);
    const id = await kill({ folder });
    const open = (await openDatabase({ folder })) as OpenDatabase;
    await inherit(open.db, id);
    await open.close();
    await rm(folder, { recursive: true, force: true });
  });
});

describe.runIf(server !== undefined)('a worker whose connections are cut', () => {
  it('goes on, and ends its job', { timeout: LONGEST_MS }, async () => {
    const open = await testDatabase();
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(open.db);
    const admin = await openDatabase({ url: server ?? '' });
    const go = Promise.withResolvers<void>();
    const worker = await startWorker(open.db, {
      kinds: {
        analysis: async () => {
          await go.promise;
          return { result: { ended: true } };
        },
      },
      pollSeconds: 0.5,
      daily: null,
    });
    const id = '01900000-0000-7000-8000-000000000009';
    await asKeeper(open.db, (keeper) => keeper.insertInto('job').values({ id, organisation_id: null, kind: 'analysis', input: '{}' }).execute());
    await worker.send(id);
    const stateOf = () => asKeeper(open.db, (keeper) => keeper.selectFrom('job').select('state').where('id', '=', id).executeTakeFirstOrThrow()).catch(() => ({ state: 'unknown' }));
    await until(async () => (await stateOf()).state === 'working');
    if ('code' in admin) throw new Error(admin.code);
    for (let times = 0; times < 5; times += 1) {
      await admin.db.connection().execute(async (connection) => {
        await sql`set role none`.execute(connection);
        await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${rows[0]?.name ?? ''}`.execute(connection);
      });
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    go.resolve();
    await until(async () => (await stateOf()).state === 'done', 'the end of the job');
    await worker.stop(0);
    await admin.close();
    await open.close();
  });
});
