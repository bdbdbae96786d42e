import { resolveAssumptions } from '@samvirke/model/assumptions';
import { neighboursOf } from '@samvirke/model/organisations';
import { analyseWithOutcomes, buildAnalysisRequest, composeAnalysisJson, type AnalysisRequest } from '@samvirke/model/reports';
import { fingerprintAssumptions } from '@samvirke/contract/fingerprint';
import type { JobKind } from '@samvirke/model/jobs';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAccess } from '../access/index.ts';
import { findCostSet } from '../costs/index.ts';
import { asKeeper, buildUuid, saveReferenceData, testDatabase, type OpenDatabase } from '../database/index.ts';
import { readKnowledge } from '../open-store.ts';
import { askForJob, buildKinds, cancelJob, findJob, findJobFile, startWorker, type Job, type JobFile, type Worker } from './index.ts';
import { addAsker, type Asker } from './testing/add-asker.ts';
import { until } from './testing/until.ts';

const { reference, assumptions: files } = readKnowledge();
const assumptions = resolveAssumptions(files, '2026-11-22');
let open: OpenDatabase;
let kommune: Asker;
let worker: Worker;

beforeAll(async () => {
  open = await testDatabase();
  await saveReferenceData(open.db, reference);
  kommune = await addAsker(open.db, ['contributor', 'auditor']);
  worker = await startWorker(open.db, { kinds: buildKinds(open.db, { reference, assumptions }), pollSeconds: 0.5, daily: null });
});
afterAll(async () => {
  await worker.stop(0);
  await open.close();
});

const ask = async (kind: JobKind, input: Record<string, unknown>, file?: JobFile): Promise<string> => {
  const { id = '' } = await withAccess(open.db, kommune.actor, (transaction, entered) => askForJob(transaction, entered, { kind, input, ...(file ? { file } : {}) }));
  await worker.send(id);
  return id;
};
const see = (id: string): Promise<Job | undefined> => withAccess(open.db, kommune.actor, (transaction) => findJob(transaction, id));
const ended = (id: string): Promise<Job> =>
  until(async () => {
    const job = await see(id);
    return job && ['done', 'failed'].includes(job.state) ? job : undefined;
  }, 'the end of the job');
const download = async (id: string): Promise<{ readonly cases: readonly { readonly municipality: string; readonly municipalities: readonly string[] }[] }> => {
  const file = await withAccess(open.db, kommune.actor, (transaction) => findJobFile(transaction, id, 'result'));
  return JSON.parse(Buffer.from(file?.content ?? []).toString());
};

describe('an analysis as a job', () => {
  it('answers what /analyse answers, to the last digit, though it draws in parts', async () => {
    const municipalities = ['3303', '3334', '3336'];
    const id = await ask('analysis', { municipalities, draws: 5_000, seed: 7, changes: { 'business-cases/discount-rate': 0.05 } });
    expect(await ended(id)).toMatchObject({ state: 'done', result: { cases: 1, municipalities: 3, draws: 5_000 } });
    const built = buildAnalysisRequest({ municipalities, year: null, changes: [['business-cases/discount-rate', 0.05]], costSet: null }, { reference, assumptions });
    const request = built.request as AnalysisRequest;
    const { outcomes, ...likely } = analyseWithOutcomes(request, { seed: 7, draws: 5_000 });
    const expected = composeAnalysisJson(likely, outcomes, { seed: 7, assumptionsFingerprint: fingerprintAssumptions(request.assumptions) });
    expect(await download(id)).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  it('can be of each municipality with its neighbours', async () => {
    const id = await ask('analysis', { municipalities: ['3303', '3334'], cases: 'neighbours', draws: 200 });
    expect(await ended(id)).toMatchObject({ state: 'done', result: { cases: 2 } });
    const { cases } = await download(id);
    expect(cases.map((one) => [one.municipality, one.municipalities])).toEqual(
      ['3303', '3334'].map((number) => [number, [number, ...neighboursOf(number, reference).map((neighbour) => neighbour.number)]]),
    );
  });

  it('says what is wrong with what was asked for', async () => {
    expect(await ended(await ask('analysis', { municipalities: ['9999'] }))).toMatchObject({ state: 'failed', problem: [{ code: 'organisation-unknown' }] });
    expect(await ended(await ask('analysis', { municipalities: 'all', draws: -1 }))).toMatchObject({ state: 'failed', problem: [{ code: 'draws-invalid' }] });
    expect(await ended(await ask('analysis', { municipalities: 'all', costs: 'x'.repeat(24) }))).toMatchObject({ state: 'failed', problem: [{ code: 'cost-set-unknown' }] });
  });

  it('of the whole country tells how far it has come, and stops when it is cancelled', async () => {
    const id = await ask('analysis', { municipalities: 'all', cases: 'neighbours', draws: 100_000 });
    const seen = await until(async () => {
      const job = await see(id);
      return job?.rate != null && job;
    }, 'progress');
    expect(seen).toMatchObject({ state: 'working', step: 'drawing', total: 35_700_000 });
    await withAccess(open.db, kommune.actor, (transaction) => cancelJob(transaction, id));
    await until(async () => worker.count() === 0, 'the worker’s letting go');
    expect(await see(id)).toMatchObject({ state: 'cancelled', hasFile: false });
  });
});

describe('a cost table as a job', () => {
  const file = (text: string): JobFile => ({ fileName: 'tall.csv', mediaType: 'text/csv', content: Buffer.from(text) });
  const input = { name: 'Tall', fileName: 'tall.csv', confirmed: [], language: 'nb' };

  it('becomes the body’s own set, once, and the file itself is kept no longer', async () => {
    const id = await ask('cost-table', input, file('kommune;år;element;kroner\n3303;2024;telecom;12000000\n3303;2024;staff;9000000\n'));
    const job = await ended(id);
    expect(job).toMatchObject({ state: 'done', result: { rows: 2 } });
    const set = await findCostSet(open.db, String(job.result?.['costSet']), kommune.actor);
    expect(set?.rows).toHaveLength(2);
    const stranger = await addAsker(open.db);
    expect(await findCostSet(open.db, String(job.result?.['costSet']), stranger.actor)).toBeUndefined();
    expect(await withAccess(open.db, kommune.actor, (transaction) => findJobFile(transaction, id, 'input'))).toBeUndefined();
  });

  it('says row by row what is wrong with it', async () => {
    const job = await ended(await ask('cost-table', input, file('kommune;år;element;kroner\n3303;2024;telecom;mye\n')));
    expect(job.state).toBe('failed');
    expect(job.problem?.map(({ code }) => code)).toEqual(['cost-set-incomplete', 'value-not-a-number']);
  });
});

it('the log is checked as a job, and found whole', async () => {
  expect(await ended(await ask('history-verification', {}))).toMatchObject({ state: 'done', result: { chains: 1, faults: 0 }, hasFile: true });
});

describe('cleaning up', () => {
  it('throws away what has run out, and nothing that hasn’t', async () => {
    const [past, future] = [new Date(Date.now() - 200 * 86_400_000), new Date(Date.now() + 86_400_000)];
    const clean = buildKinds(open.db, { reference, assumptions })['clean-up'];
    await asKeeper(open.db, async (keeper) => {
      for (const [token, at] of [['old', past], ['new', future]] as const) {
        await keeper.insertInto('token_seen').values({ issuer: 'test', token_id: token, expires_at: at }).execute();
        await keeper.insertInto('request_count').values({ counted: token, period_start: at }).execute();
        await keeper.insertInto('login_attempt').values({ state_hash: Buffer.from(token), provider: 'p', nonce: 'n', code_verifier: 'v', return_to: '/', browser_hash: Buffer.from(token), expires_at: at }).execute();
        await keeper.insertInto('invitation').values({ id: buildUuid(), token_hash: Buffer.from(token), organisation_id: kommune.organisationId, role: 'reader', expires_at: at }).execute();
        await keeper.insertInto('upload').values({ id: buildUuid(), organisation_id: kommune.organisationId, person_id: null, client: token, file_name: 'a.csv', metadata: '', size_bytes: 1, expires_at: at }).execute();
        await keeper.insertInto('job').values({ id: buildUuid(), organisation_id: kommune.organisationId, kind: token, input: '{}', state: 'done', ended_at: at }).execute();
        const session = { person_id: kommune.personId, csrf_token: 'x', provider: 'p', idle_seconds: 60, last_seen_at: at, expires_at: at };
        await keeper.insertInto('session').values({ token_hash: randomBytes(32), ...session, acr: token }).execute();
      }
    });
    const outcome = await clean?.({ id: '', kind: 'clean-up', organisationId: null, input: {}, attempts: 1, turn: 1 }, { signal: new AbortController().signal, report: () => undefined });
    expect(outcome).toMatchObject({ result: { login_attempt: 1, token_seen: 1, session: 1, invitation: 1, request_count: 1, job: 1, upload: 1 } });
    const left = await asKeeper(open.db, async (keeper) => [
      await keeper.selectFrom('token_seen').select('token_id as kept').execute(),
      await keeper.selectFrom('request_count').select('counted as kept').execute(),
      await keeper.selectFrom('job').select('kind as kept').where('kind', 'in', ['old', 'new']).execute(),
      await keeper.selectFrom('session').select('acr as kept').where('provider', '=', 'p').execute(),
      await keeper.selectFrom('upload').select('client as kept').execute(),
    ]);
    expect(left).toEqual([[{ kept: 'new' }], [{ kept: 'new' }], [{ kept: 'new' }], [{ kept: 'new' }], [{ kept: 'new' }]]);
  });
});
