import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '@samvirke/store';
import { asKeeper, buildUuid, testDatabase } from '@samvirke/store/database';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runHere } from '../testing/run-here.ts';

let folder: string;
let waiting: string;
let failed: string;
const run = (...argv: string[]) => runHere(argv, { LANG: 'nb_NO.UTF-8', SAMVIRKE_DATA: folder });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samvirke-jobs-'));
  [waiting, failed] = [buildUuid(), buildUuid()];
  const store = await openStore({ folder });
  if ('code' in store) throw new Error(store.code);
  await asKeeper(store.db, async (keeper) => {
    const { organisation_id: organisation } = await keeper.selectFrom('organisation_identifier').select('organisation_id').where('value', '=', '3303').executeTakeFirstOrThrow();
    await keeper.insertInto('job').values({ id: failed, organisation_id: organisation, kind: 'analysis', input: '{"secret":"vår"}', state: 'failed', attempts: 4, recorded_at: new Date('2026-01-01'), ended_at: new Date(), problem: JSON.stringify({ refusals: [{ code: 'job-gave-up', figures: { attempts: 4 } }] }) }).execute();
    await keeper.insertInto('job').values({ id: waiting, organisation_id: organisation, kind: 'cost-table', input: '{}' }).execute();
  });
  await store.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('samvirke jobs', () => {
  it('lists every body’s, the newest first, without what is in them', async () => {
    const { exit, out } = await run('jobs', 'list');
    expect(exit).toBe(0);
    const lines = out.split('\n').filter((line) => /[0-9a-f]{8}-/.test(line));
    expect(lines[0]).toMatch(new RegExp(`${waiting}.*Kongsberg.*Kostnadstabell.*venter`));
    expect(lines[1]).toMatch(new RegExp(`${failed}.*Beregning.*feilet.*4`));
    expect((await run('jobs', 'list', '--json')).out).not.toContain('vår');
    expect((await run('jobs', 'list', '--state', 'done')).out).toBe('Ingen jobber.\n');
    expect((await run('jobs', 'list', '--state', 'asleep')).exit).toBe(2);
  });

  it('shows what went wrong with one, and what to do', async () => {
    const { exit, out } = await run('jobs', 'show', failed);
    expect([exit, out]).toEqual([1, expect.stringMatching(/forsøkt 4 ganger[\s\S]*→/)]);
    expect((await run('jobs', 'show', buildUuid())).exit).toBe(1);
    expect((await run('jobs', 'show', "'--")).exit).toBe(1);
  });

  it('cancels one that waits, and none that has ended', async () => {
    expect((await run('jobs', 'cancel', waiting)).out).toBe(`Jobb ${waiting} er avbrutt.\n`);
    expect(JSON.parse((await run('jobs', 'show', waiting, '--json')).out)).toMatchObject({ state: 'cancelled' });
    expect((await run('jobs', 'cancel', failed)).exit).toBe(1);
  });
});

describe('samvirke worker', () => {
  it('is told that the server does the jobs where the database is embedded', async () => {
    const { exit, err } = await run('worker');
    expect([exit, err]).toEqual([1, expect.stringContaining('DATABASE_URL')]);
  });

  it.runIf(process.env['SAMVIRKE_TEST_POSTGRES'] !== undefined)('says when it is ready, does what waits, and stops when it is told to', { timeout: 90_000 }, async () => {
    const open = await testDatabase();
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(open.db);
    const url = new URL(process.env['SAMVIRKE_TEST_POSTGRES'] ?? '');
    url.pathname = `/${rows[0]?.name}`;
    const main = fileURLToPath(new URL('../main.ts', import.meta.url));
    const worker = spawn(process.execPath, [main, 'worker', '--at-once', '1'], { env: { ...process.env, DATABASE_URL: url.href, LANG: 'nb_NO.UTF-8', SAMVIRKE_TEST_POSTGRES: '' }, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    worker.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    worker.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    try {
      while (!said.includes('Klar til arbeid')) await Promise.race([once(worker.stdout, 'data'), once(worker, 'exit').then(() => Promise.reject(new Error(said)))]);
      const id = await asKeeper(open.db, async (keeper) => {
        const { organisation_id: organisation } = await keeper.selectFrom('organisation_identifier').select('organisation_id').where('value', '=', '3303').executeTakeFirstOrThrow();
        const job = buildUuid();
        await keeper.insertInto('job').values({ id: job, organisation_id: organisation, roles: ['contributor'], kind: 'analysis', input: '{"municipalities":["3303"],"draws":100}' }).execute();
        return job;
      });
      const stateOf = () => asKeeper(open.db, (keeper) => keeper.selectFrom('job').select(['state']).where('id', '=', id).executeTakeFirstOrThrow());
      while (['waiting', 'working'].includes((await stateOf()).state)) await new Promise((resolve) => setTimeout(resolve, 100));
      expect(await stateOf()).toEqual({ state: 'done' });
      worker.kill('SIGTERM');
      const [code] = await once(worker, 'exit');
      expect([code, said]).toEqual([0, expect.stringContaining('Stoppet.')]);
    } finally {
      worker.kill('SIGKILL');
      await open.close();
    }
  });
});
