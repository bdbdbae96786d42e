import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withAccess } from '../../access/index.ts';
import { asKeeper, buildUuid, testDatabase, type OpenDatabase } from '../../database/index.ts';
import { askForJob, findJob, findJobFile, startWorker, type Job, type Worker } from '../index.ts';
import { addAsker, type Asker } from '../testing/add-asker.ts';
import { until } from '../testing/until.ts';
import { archiveWork } from './archive-export.ts';

const WHERE = 'Storgata 12';
const input = { from: '2020-01-01', to: '2199-01-01', language: 'nb' };
let open: OpenDatabase;
let worker: Worker;
/** What a worker has read and hasn't written yet waits here. */
let gate: Promise<void> = Promise.resolve();
let written = 0;

beforeAll(async () => {
  open = await testDatabase();
  const write = archiveWork(open.db, async (archive) => {
    written += 1;
    await gate;
    return Buffer.from(JSON.stringify(archive));
  });
  worker = await startWorker(open.db, { kinds: { 'archive-export': write }, pollSeconds: 0.5, daily: null });
});
afterAll(async () => {
  await worker.stop(0);
  await open.close();
});

const decide = async ({ actor, organisationId }: Asker): Promise<string> => {
  const id = buildUuid();
  await withAccess(open.db, actor, (t) => t.insertInto('entry').values({ id, organisation_id: organisationId, kind: 'decision', title: `Rom i ${WHERE}`, content: '{"decidedBy":"Styret"}' }).execute());
  await withAccess(open.db, actor, (t) => t.updateTable('entry').set({ status: 'approved' }).where('id', '=', id).execute());
  return id;
};
const protect = ({ actor }: Asker, id: string): Promise<unknown> =>
  withAccess(open.db, actor, (t) => t.updateTable('entry').set({ protection: 'coarse', title: 'Vedtak' }).where('id', '=', id).execute());
const ask = async ({ actor }: Asker): Promise<string> => {
  const { id = '' } = await withAccess(open.db, actor, (transaction, entered) => askForJob(transaction, entered, { kind: 'archive-export', input }));
  await worker.send(id);
  return id;
};
const see = ({ actor }: Asker, id: string): Promise<Job | undefined> => withAccess(open.db, actor, (transaction) => findJob(transaction, id));
const done = (asker: Asker, id: string): Promise<Job> =>
  until(async () => {
    const job = await see(asker, id);
    return job?.state === 'done' && job;
  }, 'the end of the job');
const read = async ({ actor }: Asker, id: string): Promise<string | null> => {
  const file = await withAccess(open.db, actor, (transaction) => findJobFile(transaction, id, 'result'));
  return file ? Buffer.from(file.content).toString() : null;
};
const addDecider = (): Promise<Asker> => addAsker(open.db, ['contributor', 'approver', 'auditor']);

it('an extract that is there when a decision turns out to be protected is deleted and says so, the body’s and its successor’s, and no other’s', async () => {
  const [body, heir, other] = [await addDecider(), await addDecider(), await addDecider()];
  await asKeeper(open.db, (keeper) => keeper.insertInto('organisation_change').values({ id: buildUuid(), from_id: body.organisationId, to_id: heir.organisationId, kind: 'merger', valid_from: '2026-01-01', source: 'Prøve' }).execute());
  const [decision, spared] = [await decide(body), await decide(body)];
  const jobs: (readonly [Asker, string])[] = [];
  for (const asker of [body, heir, other]) {
    const id = await ask(asker);
    await done(asker, id);
    jobs.push([asker, id]);
  }
  expect(await read(...jobs[0]!)).toContain(WHERE);
  // What changes nothing of that changes no file.
  await withAccess(open.db, body.actor, (t) => t.updateTable('entry').set({ title: 'Et annet vedtak' }).where('id', '=', spared).execute());
  expect(await Promise.all(jobs.map(async (job) => (await see(...job))?.hasFile))).toEqual([true, true, true]);
  await protect(body, decision);
  expect(await Promise.all(jobs.map(async (job) => [(await see(...job))?.hasFile, (await see(...job))?.result?.['fileGone'], (await read(...job)) === null]))).toEqual([[false, 'protected', true], [false, 'protected', true], [true, undefined, false]]);
  const { rows } = await asKeeper(open.db, (keeper) => sql`select from job_file where job_id = ${jobs[0]![1]}`.execute(keeper));
  expect(rows).toEqual([]);
  // Asked for again, it is without what is protected.
  const again = await ask(body);
  expect((await done(body, again)).result).toMatchObject({ decisions: 1 });
  expect(await read(body, again)).toContain('Et annet vedtak');
});

it('an extract that has read what is then protected, and isn’t written yet, is begun again', async () => {
  const body = await addDecider();
  const decision = await decide(body);
  const { promise, resolve } = Promise.withResolvers<void>();
  [gate, written] = [promise, 0];
  const id = await ask(body);
  await until(async () => written === 1, 'the reading');
  await protect(body, decision);
  resolve();
  expect((await done(body, id)).result).toEqual({ decisions: 0, from: input.from, to: input.to });
  expect([written, await read(body, id)]).toEqual([2, expect.not.stringContaining(WHERE)]);
});
