import { refuse } from '@samvirke/model/errors';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { withAccess } from '../access/index.ts';
import { asKeeper, testDatabase, type OpenDatabase } from '../database/index.ts';
import { askAgain, askForJob, cancelJob, findJob, findJobFile, listJobs, MOST_JOBS_OPEN, startWorker, type Job, type Kinds, type Work, type Worker } from './index.ts';
import { addAsker, type Asker } from './testing/add-asker.ts';
import { until } from './testing/until.ts';

let open: OpenDatabase;
let kommune: Asker;
let neighbour: Asker;
const workers: Worker[] = [];

beforeAll(async () => {
  open = await testDatabase();
  kommune = await addAsker(open.db);
  neighbour = await addAsker(open.db);
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop(0)));
  await asKeeper(open.db, (keeper) => keeper.deleteFrom('job').execute());
});
afterAll(() => open.close());

const start = async (kinds: Kinds, atOnce = 1): Promise<Worker> => {
  const worker = await startWorker(open.db, { kinds, atOnce, pollSeconds: 0.5, daily: null });
  workers.push(worker);
  return worker;
};
const ask = async (worker: Worker | null, input: Record<string, unknown> = {}, who = kommune): Promise<string> => {
  const { id, refusal } = await withAccess(open.db, who.actor, (transaction, entered) => askForJob(transaction, entered, { kind: 'analysis', input }));
  if (id === undefined) throw new Error(refusal.code);
  await worker?.send(id);
  return id;
};
const see = (id: string, who = kommune): Promise<Job | undefined> => withAccess(open.db, who.actor, (transaction) => findJob(transaction, id));
const ended = (id: string): Promise<Job> =>
  until(async () => {
    const job = await see(id);
    return job && ['done', 'failed', 'cancelled'].includes(job.state) ? job : undefined;
  }, 'the end of the job');
/** Work that goes on until it is let go of. */
const endless: Work = (_, { signal, report }) => {
  report({ step: 'drawing', done: 1, total: 4 });
  return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
};

describe('a job', () => {
  it('is done by a worker, and its result and file are its own body’s alone', async () => {
    const worker = await start({ analysis: async ({ input }) => ({ result: { answer: input['n'] }, file: { fileName: 'a.json', mediaType: 'application/json', content: Buffer.from('[42]') } }) });
    const id = await ask(worker, { n: 42 });
    expect(await ended(id)).toMatchObject({ state: 'done', share: 1, attempts: 1, result: { answer: 42 }, hasFile: true, problem: null, askedBy: 'Prøve Person' });
    const file = (who: Asker) => withAccess(open.db, who.actor, (transaction) => findJobFile(transaction, id, 'result'));
    expect(Buffer.from((await file(kommune))?.content ?? []).toString()).toBe('[42]');
    expect(await see(id, neighbour)).toBeUndefined();
    expect(await file(neighbour)).toBeUndefined();
    expect((await withAccess(open.db, neighbour.actor, (transaction) => cancelJob(transaction, id)))?.code).toBe('job-unknown');
  });

  it('can’t be asked for in another body’s name, with a role one hasn’t, or as already done', async () => {
    const values = { id: '01900000-0000-7000-8000-000000000001', organisation_id: kommune.organisationId, person_id: kommune.personId, kind: 'analysis', input: '{}' };
    const insert = (change: object, who = kommune) => withAccess(open.db, who.actor, (transaction) => transaction.insertInto('job').values({ ...values, ...change }).execute());
    await expect(insert({}, neighbour)).rejects.toThrow('row-level security');
    await expect(insert({ roles: ['administrator'] })).rejects.toThrow('row-level security');
    await expect(insert({ state: 'done' })).rejects.toThrow('row-level security');
    await expect(insert({ person_id: neighbour.personId })).rejects.toThrow('row-level security');
    await expect(insert({ roles: ['contributor'] })).resolves.toBeDefined();
  });

  it('lies in a queue that requests can’t look into', async () => {
    await expect(withAccess(open.db, kommune.actor, (transaction) => sql`select * from queue.job`.execute(transaction))).rejects.toThrow('permission denied');
  });

  it('says how far it has come, and the rate of it', async () => {
    const go = Promise.withResolvers<void>();
    const worker = await start({
      analysis: async (_, { report }) => {
        for (let done = 0; done <= 3; done += 1) {
          report({ step: 'drawing', done, total: 4 });
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        await go.promise;
        return { result: {} };
      },
    });
    const id = await ask(worker);
    const seen = await until(async () => {
      const job = await see(id);
      return job?.rate != null && job.done === 3 ? job : undefined;
    });
    expect(seen).toMatchObject({ state: 'working', step: 'drawing', share: 0.75, done: 3, total: 4 });
    expect(seen.rate).toBeGreaterThan(0);
    go.resolve();
    expect((await ended(id)).state).toBe('done');
  });

  it('that is refused isn’t tried again, and says why', async () => {
    let tries = 0;
    const worker = await start({
      analysis: async () => {
        tries += 1;
        return { refusals: [refuse('municipalities-missing', {})] };
      },
    });
    const job = await ended(await ask(worker));
    expect(job).toMatchObject({ state: 'failed', problem: [{ code: 'municipalities-missing' }] });
    expect(tries).toBe(1);
  });

  it('that fails by chance is tried again, and then done', async () => {
    let tries = 0;
    const worker = await start({
      analysis: async () => {
        tries += 1;
        if (tries < 2) throw new Error('the network was away');
        return { result: { tries } };
      },
    });
    expect(await ended(await ask(worker))).toMatchObject({ state: 'done', attempts: 2, result: { tries: 2 } });
  });

  it('that has been begun as often as it may is begun no more', async () => {
    const id = await ask(null);
    await asKeeper(open.db, (keeper) => keeper.updateTable('job').set({ attempts: 4, state: 'working' }).where('id', '=', id).execute());
    let begun = false;
    await start({
      analysis: async () => {
        begun = true;
        return { result: {} };
      },
    });
    expect(await ended(id)).toMatchObject({ state: 'failed', problem: [{ code: 'job-gave-up', figures: { attempts: 4 } }] });
    expect(begun).toBe(false);
  });

  it('that the queue has forgotten is found and done', async () => {
    const id = await ask(null);
    await start({ analysis: async () => ({ result: {} }) });
    expect((await ended(id)).state).toBe('done');
  });

  it('is let go of when it is cancelled, wherever that is, and nothing of it is kept', async () => {
    const letGo = Promise.withResolvers<void>();
    const worker = await start({
      analysis: async (job, tools) => {
        try {
          return await endless(job, tools);
        } finally {
          letGo.resolve();
        }
      },
    });
    const id = await ask(worker);
    await until(async () => (await see(id))?.share === 0.25);
    expect(await withAccess(open.db, kommune.actor, (transaction) => cancelJob(transaction, id))).toBeUndefined();
    await letGo.promise;
    expect(await see(id)).toMatchObject({ state: 'cancelled', result: null, hasFile: false });
    expect(await withAccess(open.db, kommune.actor, (transaction) => cancelJob(transaction, id))).toBeUndefined();
  });

  it('that was cancelled before anybody began it is never begun; asked for again it is done', async () => {
    const id = await ask(null);
    await withAccess(open.db, kommune.actor, (transaction) => cancelJob(transaction, id));
    let begun = 0;
    const worker = await start({
      analysis: async () => {
        begun += 1;
        return { result: {} };
      },
    });
    await worker.send(id);
    const other = await ask(worker);
    await ended(other);
    expect(begun).toBe(1);
    expect((await withAccess(open.db, kommune.actor, (transaction) => askAgain(transaction, other)))?.code).toBe('job-not-ended');
    expect((await withAccess(open.db, neighbour.actor, (transaction) => askAgain(transaction, id)))?.code).toBe('job-unknown');
    expect(await withAccess(open.db, kommune.actor, (transaction) => askAgain(transaction, id))).toBeUndefined();
    await worker.send(id);
    expect((await ended(id)).state).toBe('done');
  });

  it('that is done can’t be cancelled', async () => {
    const worker = await start({ analysis: async () => ({ result: {} }) });
    const id = await ask(worker);
    await ended(id);
    expect((await withAccess(open.db, kommune.actor, (transaction) => cancelJob(transaction, id)))?.code).toBe('job-ended');
  });

  it('saves what it saves together with being done, or not at all', async () => {
    const name = (text: string): Work => async () => ({
      result: { a: 1 },
      save: async (transaction, entered) => {
        await transaction.insertInto('cost_set').values({ id: text, organisation_id: entered.organisationId, name: text, file_name: 'x', price_year: 2014, fingerprint: 'x' }).execute();
        if (text.startsWith('no')) throw new Error('the disk was full');
        return { saved: text };
      },
    });
    const worker = await start({ analysis: name('yes-that-is-saved-wholly') });
    expect(worker.isAtWork()).toBe(true);
    expect(await ended(await ask(worker))).toMatchObject({ state: 'done', result: { a: 1, saved: 'yes-that-is-saved-wholly' } });
    await worker.stop(0);
    expect(worker.isAtWork()).toBe(false);
    const failing = await start({ analysis: name('no-that-isn-t-saved-once') });
    const id = await ask(failing);
    await until(async () => (await see(id))?.attempts === 1 && (await see(id))?.state === 'waiting');
    const { rows } = await asKeeper(open.db, (keeper) => sql<{ id: string }>`select id from cost_set where organisation_id = ${kommune.organisationId}`.execute(keeper));
    expect(rows).toEqual([{ id: 'yes-that-is-saved-wholly' }]);
  });

  it('works with what is left of the rights of whoever asked', async () => {
    const former = await addAsker(open.db, ['contributor']);
    const id = await ask(null, {}, former);
    await asKeeper(open.db, (keeper) => keeper.updateTable('role_grant').set({ superseded_at: new Date() }).where('person_id', '=', former.personId).execute());
    const entered = await withAccess(open.db, { kind: 'job', jobId: id }, async (_, who) => who);
    expect(entered).toMatchObject({ state: 'role-gone', organisationId: null, roles: [] });
    const now = await withAccess(open.db, { kind: 'job', jobId: await ask(null) }, async (_, who) => who);
    expect(now).toMatchObject({ state: 'ok', organisationId: kommune.organisationId, roles: ['contributor'] });
  });

  it('is refused where the body has as many as one body may have', async () => {
    const busy = await addAsker(open.db);
    for (let count = 0; count < MOST_JOBS_OPEN; count += 1) await ask(null, {}, busy);
    await expect(ask(null, {}, busy)).rejects.toThrow('jobs-too-many');
    await expect(ask(null)).resolves.toBeDefined();
  });

  it('stands in its body’s list, the newest first, page by page', async () => {
    const ids = [await ask(null), await ask(null), await ask(null)];
    await ask(null, {}, neighbour);
    const page = (after?: string) => withAccess(open.db, kommune.actor, (transaction) => listJobs(transaction, { limit: 2, after }));
    const first = await page();
    expect(first.jobs.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    const second = await page(first.next ?? '');
    expect(second).toMatchObject({ jobs: [{ id: ids[0] }], next: null });
  });

  it('is remembered: that it was asked for, and how it ended', async () => {
    const worker = await start({ analysis: async () => ({ result: {} }) });
    const id = await ask(worker);
    await ended(id);
    const events = await asKeeper(open.db, (keeper) => keeper.selectFrom('event').select(['action', 'actor', 'client']).where('object_id', '=', id).orderBy('seq').execute());
    expect(events).toEqual([
      { action: 'created', actor: 'person', client: null },
      { action: 'finished', actor: 'operator', client: 'job:analysis' },
    ]);
  });
});

describe('several workers', () => {
  it('do each job once', async () => {
    const done: string[] = [];
    const kinds: Kinds = {
      analysis: async ({ id }) => {
        done.push(id);
        await new Promise((resolve) => setTimeout(resolve, 5));
        return { result: {} };
      },
    };
    const [one] = await Promise.all([start(kinds, 3), start(kinds, 3)]);
    const ids: string[] = [];
    for (let count = 0; count < 12; count += 1) ids.push(await ask(one as Worker, { count }));
    for (const id of ids) expect((await ended(id)).attempts).toBe(1);
    expect(done.toSorted()).toEqual(ids.toSorted());
  });

  it('take over what another hands back as it stops, as if it hadn’t been begun', async () => {
    const first = await start({ analysis: endless });
    const id = await ask(first);
    await until(async () => (await see(id))?.share === 0.25);
    await first.stop(0);
    expect(await see(id)).toMatchObject({ state: 'waiting', attempts: 0 });
    await start({ analysis: async () => ({ result: { by: 'second' } }) });
    expect(await ended(id)).toMatchObject({ state: 'done', attempts: 1, result: { by: 'second' } });
  });

  it('let one that stops finish what it can in the time it has', async () => {
    const go = Promise.withResolvers<void>();
    const worker = await start({
      analysis: async () => {
        await go.promise;
        return { result: { finished: true } };
      },
    });
    const id = await ask(worker);
    await until(async () => (await see(id))?.state === 'working');
    const stopped = worker.stop(30_000);
    go.resolve();
    await stopped;
    expect(await see(id)).toMatchObject({ state: 'done', result: { finished: true } });
  });

  it('can’t end a job that another has taken since', async () => {
    const go = Promise.withResolvers<void>();
    const slow = await start({
      analysis: async () => {
        await go.promise;
        return { result: { by: 'the one that was thought dead' } };
      },
    });
    const id = await ask(slow);
    await until(async () => (await see(id))?.state === 'working');
    await asKeeper(open.db, (keeper) => keeper.updateTable('job').set((eb) => ({ turn: eb('turn', '+', 1) })).where('id', '=', id).execute());
    go.resolve();
    await slow.stop(5_000);
    expect(await see(id)).toMatchObject({ state: 'working', result: null });
  });

  it('do the daily work once, however many they are, also the day after it was missed', async () => {
    const begun: string[] = [];
    const seal: Work = async ({ id }) => {
      begun.push(id);
      return { result: {} };
    };
    const daily = async (): Promise<Worker> => {
      const worker = await startWorker(open.db, { kinds: { seal }, pollSeconds: 0.5, daily: '17 3 * * *' });
      workers.push(worker);
      return worker;
    };
    const [first] = await Promise.all([daily(), daily()]);
    await first?.stop(0);
    // As if nobody had looked for two days.
    await asKeeper(open.db, async (keeper) => {
      await sql`update queue.schedule set created_on = now() - interval '5 days'`.execute(keeper);
      await sql`update queue.version set cron_on = now() - interval '2 days'`.execute(keeper);
    });
    await Promise.all([daily(), daily()]);
    const job = await until(() => asKeeper(open.db, (keeper) => keeper.selectFrom('job').selectAll().where('kind', '=', 'seal').where('state', '=', 'done').executeTakeFirst()));
    expect(job).toMatchObject({ organisation_id: null, attempts: 1 });
    expect(begun).toEqual([job.id]);
  });
});
