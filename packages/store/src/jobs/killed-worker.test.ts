import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { withAccess } from '../access/index.ts';
import { testDatabase } from '../database/index.ts';
import { askForJob, findJob, startWorker } from './index.ts';
import { addAsker } from './testing/add-asker.ts';
import { until } from './testing/until.ts';

const server = process.env['SAMVIRKE_TEST_POSTGRES'];
const LONGEST_MS = 90_000;

/** With the embedded database the worker is the server, and goes on with its jobs when it is started again. */
describe.runIf(server !== undefined)('a worker that is killed in mid-work', () => {
  it('is missed, and another does the job', { timeout: LONGEST_MS }, async () => {
    const open = await testDatabase();
    const kommune = await addAsker(open.db);
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(open.db);
    const url = new URL(server ?? '');
    url.pathname = `/${rows[0]?.name}`;
    const doomed = spawn(process.execPath, [new URL('testing/worker-process.ts', import.meta.url).pathname, url.href], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      await once(doomed.stdout, 'data');
      const { id } = await withAccess(open.db, kommune.actor, (transaction, entered) => askForJob(transaction, entered, { kind: 'analysis', input: {} }));
      const see = () => withAccess(open.db, kommune.actor, (transaction) => findJob(transaction, id ?? ''));
      await until(async () => (await see())?.share === 0.5, 'the doomed worker’s progress');
      doomed.kill('SIGKILL');
      await once(doomed, 'exit');
      const heir = await startWorker(open.db, { kinds: { analysis: async () => ({ result: { by: 'the heir' } }) }, pollSeconds: 0.5, daily: null });
      const job = await until(async () => {
        const seen = await see();
        return seen?.state === 'done' && seen;
      }, 'the heir’s result');
      expect(job).toMatchObject({ attempts: 2, result: { by: 'the heir' } });
      await heir.stop(0);
    } finally {
      doomed.kill('SIGKILL');
      await open.close();
    }
  });
});
