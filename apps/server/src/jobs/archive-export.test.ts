import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { resolveAssumptions } from '@samvirke/model/assumptions';
import { composeArchive } from '@samvirke/paper/history';
import { readKnowledge } from '@samvirke/store';
import { buildZip } from '@samvirke/store/costs';
import { asKeeper } from '@samvirke/store/database';
import { buildKinds, startWorker, type Worker } from '@samvirke/store/jobs';
import { loadTexts } from '@samvirke/text';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testServer, type TestCaller, type TestServer } from '../testing/test-server.ts';

const postgres = process.env['SAMVIRKE_TEST_POSTGRES'];
const TERMINAL = fileURLToPath(new URL('../../../cli/src/main.ts', import.meta.url));
const LOOK_EVERY_MS = 50;
/** A worker that is gone is missed after ten seconds, and another takes the job some seconds later. */
const LONGEST_MS = 60_000;
const EXTRACT = { kind: 'archive-export', input: { from: '2026-01-01', to: new Date().toISOString().slice(0, 10) } };

let server: TestServer;
let decided: { readonly id: string; readonly version: number };
let own: Readonly<Record<'contributor' | 'approver' | 'auditor', TestCaller>>;
let stranger: TestCaller;
const here: Worker[] = [];
const processes: ChildProcess[] = [];
const held: (() => Promise<void>)[] = [];

const send = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, who: TestCaller, payload?: object) => server.app.inject({ method, url: `/api/v1${url}`, headers: who.headers, ...(payload ? { payload } : {}) });
const see = async (id: string): Promise<Record<string, unknown>> => (await send('GET', `/jobs/${id}`, own.auditor)).json();
const stepOf = (job: Record<string, unknown>): unknown => (job['progress'] as Record<string, unknown>)['step'];
const until = async (id: string, state: string): Promise<Record<string, unknown>> => {
  for (const end = Date.now() + LONGEST_MS; Date.now() < end; ) {
    const seen = await see(id);
    if (seen['state'] === state && (state !== 'working' || stepOf(seen) !== null)) return seen;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error(`the extract never became ${state}: ${JSON.stringify(await see(id))}`);
};

beforeAll(async () => {
  server = await testServer({ requestsPerMinute: 1_000_000 });
  if (postgres !== undefined) await buildGate();
  const [body, other] = [await server.addBody('municipality', { name: 'Prøvevik' }), await server.addBody()];
  own = { contributor: await server.logIn(body, ['contributor']), approver: await server.logIn(body, ['approver']), auditor: await server.logIn(body, ['auditor']) };
  stranger = await server.logIn(other, ['auditor', 'administrator', 'contributor']);
  const decision = { kind: 'decision', title: 'Felles drift', content: { decidedBy: 'Kommunestyret', decidedOn: '2026-06-17', outcome: 'Vedtatt' } };
  const { id, version } = (await send('POST', '/entries', own.contributor, decision)).json();
  const approved = await send('POST', `/entries/${id}/approval`, own.approver, { version });
  expect(approved.statusCode).toBe(200);
  decided = { id, version: approved.json().version };
});
afterAll(async () => {
  for (const child of processes) child.kill('SIGKILL');
  for (const open of held) await open();
  await Promise.all(here.map((worker) => worker.stop(0)));
  await server.close();
});

/** Somebody who works: another process with PostgreSQL, as `samvirke worker` starts it; this one where the database is embedded. */
interface Hand {
  /** Gone in the middle of what it does. */
  readonly end: () => Promise<void>;
}
let gate: Promise<void> = Promise.resolve();
async function addWorker(): Promise<Hand> {
  if (postgres === undefined) {
    const { reference, assumptions } = readKnowledge();
    const kinds = buildKinds(server.db, {
      reference,
      assumptions: resolveAssumptions(assumptions, '2026-11-22'),
      writeArchive: async (archive, language) => {
        await gate;
        return buildZip(composeArchive(archive, await loadTexts(language)));
      },
    });
    const worker = await startWorker(server.db, { kinds, pollSeconds: 0.5, daily: null });
    here.push(worker);
    return { end: () => worker.stop(0) };
  }
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(server.db);
  const url = new URL(postgres);
  url.pathname = `/${rows[0]?.name}`;
  const child = spawn(process.execPath, [TERMINAL, 'worker', '--json'], { env: { ...process.env, DATABASE_URL: url.href, SAMVIRKE_TEST_POSTGRES: '' }, stdio: ['ignore', 'pipe', 'inherit'] });
  processes.push(child);
  const [said] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  expect(said).toContain('"isReady":true');
  return {
    end: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/** Whoever reads the log waits while the test has this lock: nothing else that a job or a request does is in its way. */
const GATE = 7_001;
async function buildGate(): Promise<void> {
  await asKeeper(server.db, async (owner) => {
    await sql`set local role none`.execute(owner);
    await sql`create function wait_at_gate() returns boolean language plpgsql as ${sql.lit(`begin perform pg_advisory_xact_lock_shared(${GATE}); return true; end`)}`.execute(owner);
    await sql`create policy gate on event as restrictive for select to samvirke_app using ((select wait_at_gate()))`.execute(owner);
  });
}

/** Lets no extract come to its end until it is let go: by a gate before what it reads, or before what it writes. */
async function hold(): Promise<() => Promise<void>> {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (postgres === undefined) {
    gate = promise;
    return remember(async () => resolve());
  }
  const isHeld = Promise.withResolvers<void>();
  const holding = asKeeper(server.db, async (keeper) => {
    await sql`select pg_advisory_xact_lock(${GATE})`.execute(keeper);
    isHeld.resolve();
    await promise;
  });
  await isHeld.promise;
  return remember(async () => {
    resolve();
    await holding;
  });
}

/** What a test that fails doesn't let go of is let go of at the end. */
function remember(open: () => Promise<void>): () => Promise<void> {
  held.push(open);
  return open;
}

it('an extract for the archive is done by a worker, begun again by another when that one is killed, and fetched by its own body alone', { timeout: LONGEST_MS }, async () => {
  const first = await addWorker();
  const letGo = await hold();
  const asked = await send('POST', '/jobs', own.auditor, EXTRACT);
  expect([asked.statusCode, asked.json()]).toEqual([202, expect.objectContaining({ kind: 'archive-export', state: 'waiting', download: null })]);
  const { id } = asked.json();
  expect(await until(id, 'working')).toMatchObject({ attempts: 1, progress: { share: 0, step: postgres === undefined ? 'saving' : 'collecting' } });
  expect((await send('GET', `/jobs/${id}/result`, own.auditor)).json()).toMatchObject({ code: 'job-not-done' });
  await first.end();
  await letGo();
  await addWorker();
  expect(await until(id, 'done')).toMatchObject({ result: { decisions: 1, from: '2026-01-01' }, progress: { share: 1 }, download: `/api/v1/jobs/${id}/result` });
  // What was killed had begun; what was handed back in an orderly way counts as not begun.
  expect((await see(id))['attempts']).toBe(postgres === undefined ? 1 : 2);

  const file = await send('GET', `/jobs/${id}/result`, own.auditor);
  expect([file.statusCode, file.headers['content-type'], file.headers['content-disposition']]).toEqual([200, 'application/zip', expect.stringContaining('samvirke-noark5-2026-01-01')]);
  const now = await send('GET', `/history/archive.zip?from=2026-01-01&to=${EXTRACT.input.to}&language=nb`, own.auditor);
  expect(file.rawPayload.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  expect(file.rawPayload.length).toBe(now.rawPayload.length);

  for (const [method, path] of [['GET', ''], ['GET', '/result'], ['DELETE', ''], ['POST', '/retry']] as const) {
    for (const [who, code] of [[stranger, 'job-unknown'], [own.contributor, 'role-missing']] as const) expect([method, path, (await send(method, `/jobs/${id}${path}`, who)).json().code]).toEqual([method, path, code]);
  }
  expect((await send('GET', '/jobs', stranger)).json().jobs).toEqual([]);
  expect((await send('POST', '/jobs', own.contributor, EXTRACT)).json()).toMatchObject({ code: 'role-missing' });
});

it('an extract that is cancelled in mid-work leaves no file, and can be done over', { timeout: LONGEST_MS }, async () => {
  const letGo = await hold();
  const { id } = (await send('POST', '/jobs', own.auditor, EXTRACT)).json();
  await until(id, 'working');
  expect((await send('DELETE', `/jobs/${id}`, own.auditor)).json()).toMatchObject({ state: 'cancelled' });
  await letGo();
  expect((await send('GET', `/jobs/${id}/result`, own.auditor)).json()).toMatchObject({ code: 'job-not-done' });
  expect((await send('POST', `/jobs/${id}/retry`, own.auditor)).statusCode).toBe(202);
  expect(await until(id, 'done')).toMatchObject({ result: { decisions: 1 } });
  expect((await send('GET', `/jobs/${id}/result`, own.auditor)).statusCode).toBe(200);
});

it('an extract is there no more when a decision in it turns out to be protected, and the job says why', { timeout: LONGEST_MS }, async () => {
  const { id } = (await send('POST', '/jobs', own.auditor, EXTRACT)).json();
  await until(id, 'done');
  expect((await send('GET', `/jobs/${id}/result`, own.auditor)).statusCode).toBe(200);
  const coarse = { kind: 'decision', title: 'Vedtak', content: { decidedBy: 'Kommunestyret', decidedOn: '2026-06-17', outcome: 'Vedtatt' }, protection: 'coarse', version: decided.version };
  expect((await send('PUT', `/entries/${decided.id}`, own.contributor, coarse)).statusCode).toBe(200);
  expect(await see(id)).toMatchObject({ state: 'done', download: null, result: { fileGone: 'protected' } });
  const gone = await send('GET', `/jobs/${id}/result?language=nn`, own.auditor);
  expect([gone.statusCode, gone.json()]).toEqual([404, expect.objectContaining({ code: 'job-file-gone', title: 'Fila er sletta' })]);
});
