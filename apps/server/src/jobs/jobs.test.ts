import { asKeeper, type Db } from '@samvirke/store/database';
import { startWorker, type Kinds, type Worker } from '@samvirke/store/jobs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { testServer, type TestCaller, type TestServer } from '../testing/test-server.ts';

const LOOK_EVERY_MS = 50;
let server: TestServer;
let clerk: TestCaller;
let reader: TestCaller;
let auditor: TestCaller;
let stranger: TestCaller;
let worker: Worker | undefined;

beforeAll(async () => {
  server = await testServer({ requestsPerMinute: 100_000 });
  const [own, other] = [await server.addBody(), await server.addBody()];
  clerk = await server.logIn(own, ['contributor']);
  reader = await server.logIn(own, ['reader']);
  auditor = await server.logIn(own, ['auditor']);
  stranger = await server.logIn(other, ['contributor', 'administrator']);
});
afterEach(async () => {
  await worker?.stop(0);
  worker = undefined;
  await asKeeper(server.db, (keeper) => keeper.deleteFrom('job').execute());
});
afterAll(() => server.close());

const work = async (db: Db, kinds: Kinds): Promise<void> => {
  worker = await startWorker(db, { kinds, pollSeconds: 0.5, daily: null });
};
const send = (method: 'GET' | 'POST' | 'DELETE', url: string, who: TestCaller = clerk, payload?: object, headers: object = {}) =>
  server.app.inject({ method, url: `/api/v1${url}`, headers: { ...who.headers, ...headers }, ...(payload ? { payload } : {}) });
const ask = async (input: object = { municipalities: ['3303'] }): Promise<string> => (await send('POST', '/jobs', clerk, { kind: 'analysis', input })).json().id;
const until = async (id: string, state: string): Promise<Record<string, never>> => {
  for (let looks = 0; looks < 600; looks += 1) {
    const body = (await send('GET', `/jobs/${id}`)).json();
    if (body.state === state) return body;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error(`job ${id} never became ${state}`);
};

describe('a job over the API', () => {
  it('is asked for, followed, done and downloaded', async () => {
    const asked = await send('POST', '/jobs', clerk, { kind: 'analysis', input: { municipalities: 'all', draws: 100_000 } });
    expect([asked.statusCode, asked.headers['retry-after']]).toEqual([202, '1']);
    const { id } = asked.json();
    expect(asked.headers.location).toBe(`/api/v1/jobs/${id}`);
    expect(asked.json()).toMatchObject({ kind: 'analysis', state: 'waiting', askedBy: 'Prøve contributor', progress: { share: 0, secondsLeft: null }, download: null });
    expect((await send('GET', `/jobs/${id}/result`)).json()).toMatchObject({ code: 'job-not-done' });
    await work(server.db, { analysis: async () => ({ result: { n: 1 }, file: { fileName: 'svar.json', mediaType: 'application/json', content: Buffer.from('{"n":1}') } }) });
    expect(await until(id, 'done')).toMatchObject({ result: { n: 1 }, download: `/api/v1/jobs/${id}/result`, progress: { share: 1 } });
    const file = await send('GET', `/jobs/${id}/result`);
    expect([file.statusCode, file.headers['content-type'], file.headers['content-disposition'], file.body]).toEqual([200, 'application/json', expect.stringContaining('svar.json'), '{"n":1}']);
    expect((await send('GET', '/jobs')).json()).toMatchObject({ jobs: [{ id }], next: null });
  });

  it('is of no use to one of the body who may not ask for that kind: not to read, cancel, do over, download or find', async () => {
    const days = { kind: 'archive-export', input: { from: '2026-01-01', to: '2026-06-30' } };
    const { id } = (await send('POST', '/jobs', auditor, days)).json();
    const analysis = await ask();
    const answers = async (): Promise<unknown[]> => {
      const found = [];
      for (const [method, url] of [['GET', ''], ['DELETE', ''], ['POST', '/retry'], ['GET', '/result']] as const) found.push((await send(method, `/jobs/${id}${url}`)).json());
      return found;
    };
    const refused = expect.objectContaining({ status: 403, code: 'role-missing', figures: { roles: ['auditor', 'administrator'] } });
    expect(await answers()).toEqual([refused, refused, refused, refused]);
    expect((await send('GET', '/jobs')).json().jobs).toEqual([expect.objectContaining({ id: analysis })]);
    expect((await send('GET', '/jobs', auditor)).json().jobs).toEqual([expect.objectContaining({ id: analysis }), expect.objectContaining({ id, state: 'waiting', input: expect.objectContaining(days.input) })]);
    expect((await send('DELETE', `/jobs/${id}`, auditor)).json()).toMatchObject({ state: 'cancelled' });
    expect(await answers()).toEqual([refused, refused, refused, refused]);
    expect((await send('POST', `/jobs/${id}/retry`, auditor)).statusCode).toBe(202);
  });

  it('is nobody else’s to see, cancel, do over or download', async () => {
    const id = await ask();
    for (const [method, url] of [['GET', ''], ['DELETE', ''], ['POST', '/retry'], ['GET', '/result']] as const) {
      const answer = await send(method, `/jobs/${id}${url}`, stranger);
      expect([method, url, answer.statusCode, answer.json().code]).toEqual([method, url, 404, 'job-unknown']);
    }
    expect((await send('GET', '/jobs', stranger)).json().jobs).toEqual([]);
    expect((await send('POST', '/jobs', reader, { kind: 'analysis', input: { municipalities: 'all' } })).json()).toMatchObject({ code: 'role-missing' });
    expect((await server.app.inject({ url: `/api/v1/jobs/${id}` })).statusCode).toBe(401);
    expect((await send('GET', "/jobs/'--")).json()).toMatchObject({ code: 'job-unknown' });
  });

  it('that can’t be done is refused before it becomes a job, everything wrong at once', async () => {
    const answer = await send('POST', '/jobs', clerk, { kind: 'analysis', input: { municipalities: [], draws: 0 } });
    expect([answer.statusCode, answer.json().code, answer.json().more.map(({ code }: { code: string }) => code)]).toEqual([422, 'municipalities-missing', ['draws-invalid']]);
    expect((await send('POST', '/jobs', clerk, { kind: 'seal' })).statusCode).toBe(422);
    expect((await send('POST', '/jobs', clerk, { kind: 'history-verification', input: { all: true } })).json()).toMatchObject({ code: 'parameter-unknown' });
    expect((await send('POST', '/jobs', clerk, { kind: 'history-verification' })).json()).toMatchObject({ code: 'role-missing', figures: { roles: expect.arrayContaining(['auditor']) } });
    const days = { kind: 'archive-export', input: { from: '0000-01-01', to: '0000-01-02' } };
    expect((await send('POST', '/jobs', clerk, days)).json()).toMatchObject({ code: 'parameter-invalid', place: { parameter: 'from' } });
    expect((await send('GET', '/jobs')).json().jobs).toEqual([]);
  });

  it('is cancelled, and asked for again', async () => {
    const id = await ask();
    expect((await send('POST', `/jobs/${id}/retry`)).json()).toMatchObject({ code: 'job-not-ended' });
    const cancelled = await send('DELETE', `/jobs/${id}`);
    expect([cancelled.statusCode, cancelled.json().state]).toEqual([200, 'cancelled']);
    const again = await send('POST', `/jobs/${id}/retry`);
    expect([again.statusCode, again.json().state, again.headers.location]).toEqual([202, 'waiting', `/api/v1/jobs/${id}`]);
    await work(server.db, { analysis: async () => ({ result: {} }) });
    await until(id, 'done');
    expect((await send('DELETE', `/jobs/${id}`)).json()).toMatchObject({ code: 'job-ended' });
  });

  it('that failed says why and what to do, in the language asked for', async () => {
    await work(server.db, { analysis: async () => ({ refusals: [{ code: 'organisation-unknown', figures: { number: '9999' } }, { code: 'municipalities-missing', figures: {} }] }) });
    const id = await ask();
    await until(id, 'failed');
    const [nb, en] = [(await send('GET', `/jobs/${id}?language=nb`)).json(), (await send('GET', `/jobs/${id}?language=en`)).json()];
    expect(nb.problem).toMatchObject({ code: 'organisation-unknown', cure: expect.any(String), more: [{ code: 'municipalities-missing' }] });
    expect(en.problem.detail).not.toBe(nb.problem.detail);
  });

  it('answers that nothing is new, or waits for what is', async () => {
    const id = await ask();
    const first = await send('GET', `/jobs/${id}`);
    const etag = String(first.headers.etag);
    expect((await send('GET', `/jobs/${id}`, clerk, undefined, { 'if-none-match': etag })).statusCode).toBe(304);
    const waiting = send('GET', `/jobs/${id}`, clerk, undefined, { 'if-none-match': etag, prefer: 'wait=20' });
    await work(server.db, { analysis: async () => ({ result: { waited: true } }) });
    const answer = await waiting;
    expect([answer.statusCode, answer.headers['preference-applied']]).toEqual([200, 'wait=20']);
    expect(answer.headers.etag).not.toBe(etag);
  });
});

describe('a cost table as a job', () => {
  const table = 'kommune;år;element;kroner\n3303;2024;telecom;12000000\n';
  const upload = (who: TestCaller) => server.app.inject({ method: 'POST', url: '/api/v1/jobs/cost-tables?fileName=tall.csv', headers: { ...who.headers, 'content-type': 'text/csv' }, payload: table });

  it('is taken in whole, and waits with its file', async () => {
    const asked = await upload(clerk);
    expect([asked.statusCode, asked.json()]).toEqual([202, expect.objectContaining({ kind: 'cost-table', input: expect.objectContaining({ fileName: 'tall.csv', name: 'tall.csv' }) })]);
    const row = await asKeeper(server.db, (keeper) => keeper.selectFrom('job_file').select('content').where('job_id', '=', asked.json().id).executeTakeFirstOrThrow());
    expect(row.content.toString()).toBe(table);
  });

  it('is for those who may save one', async () => {
    expect((await upload(auditor)).json()).toMatchObject({ code: 'role-missing' });
  });
});
