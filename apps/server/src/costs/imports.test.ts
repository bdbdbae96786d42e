import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { resolveAssumptions } from '@samvirke/model/assumptions';
import { buildKinds, startWorker, type Worker } from '@samvirke/store/jobs';
import { readKnowledge } from '@samvirke/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer, type TestCaller, type TestServer } from '../testing/test-server.ts';

const example = fileURLToPath(new URL('../../../../data/examples/received/regnskap-2025.csv', import.meta.url));
const LOOK_EVERY_MS = 50;
let server: TestServer;
let worker: Worker;
let clerk: TestCaller;
let reader: TestCaller;
let stranger: TestCaller;

beforeAll(async () => {
  server = await testServer({ requestsPerMinute: 100_000 });
  const body = await server.addBody();
  clerk = await server.logIn(body, ['contributor']);
  reader = await server.logIn(body, ['reader']);
  stranger = await server.logIn(await server.addBody(), ['contributor']);
  const { reference, assumptions } = readKnowledge();
  const { 'cost-import': work } = buildKinds(server.db, { reference, assumptions: resolveAssumptions(assumptions, '2026-07-01') });
  worker = await startWorker(server.db, { kinds: { 'cost-import': work! }, pollSeconds: 0.5, daily: null });
});
afterAll(async () => {
  await worker.stop(0);
  await server.close();
});

const send = (method: 'GET' | 'POST' | 'DELETE', url: string, who: TestCaller = clerk, payload?: object | Buffer, headers: object = {}) =>
  server.app.inject({ method, url: `/api/v1${url}`, headers: { ...who.headers, ...headers }, ...(payload ? { payload } : {}) });

interface ImportJob {
  readonly state: string;
  readonly result: { readonly costImport: string };
}

/** As a program does: the file by tus, the job, and what came of it. */
const importFile = async (content: Buffer, who: TestCaller = clerk, fileName = 'regnskap-2025.csv'): Promise<ImportJob> => {
  const begun = await send('POST', '/uploads', who, content, {
    'tus-resumable': '1.0.0',
    'upload-length': String(content.byteLength),
    'upload-metadata': `filename ${Buffer.from(fileName).toString('base64')}`,
    'content-type': 'application/offset+octet-stream',
  });
  expect(begun.statusCode).toBe(201);
  const upload = String(begun.headers.location).split('/').at(-1);
  const asked = await send('POST', '/jobs', who, { kind: 'cost-import', input: { upload } });
  expect(asked.statusCode).toBe(202);
  for (let looks = 0; looks < 600; looks += 1) {
    const job = (await send('GET', `/jobs/${asked.json().id}`, who)).json();
    if (['done', 'failed'].includes(job.state)) return job;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error('the import never ended');
};

describe('a controller’s year, over the API', () => {
  it('goes from a file to a cost of ICT, what is to be decided, a decision with its effect, and back', async () => {
    const job = await importFile(await readFile(example));
    expect(job).toMatchObject({ kind: 'cost-import', state: 'done', result: { rows: 12, rejected: 0, isNew: true } });
    const { imports } = (await send('GET', '/cost-imports')).json();
    expect(imports).toEqual([expect.objectContaining({ id: job.result.costImport, fileName: 'regnskap-2025.csv', format: 'account-table', lines: 12, version: 1 })]);

    const picture = (await send('GET', '/cost-picture', reader)).json();
    expect(picture).toMatchObject({ year: 2025, years: [2025], otherCurrencies: [], totals: { lines: 12, receivedOre: 516_018_325, ictOre: 315_252_075, notIctOre: 190_325_050, undecidedOre: 10_441_200 } });
    const sum = (of: string): number => picture.months.reduce((total: number, month: Record<string, number>) => total + (month[of] ?? 0), 0);
    expect([sum('receivedOre'), sum('ictOre'), sum('undecidedOre')]).toEqual([516_018_325, 315_252_075, 10_441_200]);
    expect(picture.months.map(({ month }: { month: number }) => month)).toEqual([1, 2, 3, 4, 5, 6, 9]);

    const review = (await send('GET', '/cost-review')).json();
    expect(review).toMatchObject({ year: 2025, undecidedOre: 10_441_200, count: 2 });
    const [first] = review.items;
    expect(first).toMatchObject({ amountOre: 9_600_000, lines: 1, groups: 1 });

    const decision = { target: first.target, outcome: { kind: 'not-ict', because: 'other-purpose' }, reason: 'Utredning om skolestruktur' };
    const effect = (await send('POST', '/cost-decisions/effects', clerk, decision)).json();
    expect(effect).toMatchObject({ groups: 1, lines: 1, amountOre: 9_600_000, before: { undecidedOre: 10_441_200 }, after: { undecidedOre: 841_200, ictOre: 315_252_075 } });
    const made = await send('POST', '/cost-decisions', clerk, decision);
    expect(made.statusCode).toBe(201);
    expect((await send('GET', '/cost-picture')).json().totals).toEqual(effect.after);
    expect((await send('GET', '/cost-decisions', reader)).json().decisions).toEqual([expect.objectContaining({ id: made.json().id, target: first.target, reason: 'Utredning om skolestruktur' })]);

    expect((await send('DELETE', `/cost-decisions/${made.json().id}`)).statusCode).toBe(204);
    expect((await send('GET', '/cost-picture')).json().totals).toEqual(effect.before);
    expect((await send('DELETE', `/cost-decisions/${made.json().id}`)).json()).toMatchObject({ status: 404, code: 'decision-unknown' });

    const [{ id }] = imports;
    expect((await send('DELETE', `/cost-imports/${id}?version=2`)).json()).toMatchObject({ status: 409, code: 'version-changed', current: { version: 1 } });
    expect((await send('DELETE', `/cost-imports/${id}?version=1`)).statusCode).toBe(204);
    expect((await send('GET', '/cost-picture')).json()).toMatchObject({ year: 0, years: [], totals: { receivedOre: 0 }, months: [] });
    expect((await send('GET', `/cost-imports/${id}`)).json()).toMatchObject({ status: 404, code: 'import-unknown' });
  });

  it('is asked for with a year that there is', async () => {
    const ask = (input: object) => send('POST', '/jobs', clerk, { kind: 'cost-import', input: { upload: '01a204d4-b34f-7e92-b664-18787c871676', ...input } });
    for (const year of [1989, 2201, 2016.5, '2016']) expect((await ask({ year })).json()).toMatchObject({ status: 422, code: 'parameter-invalid' });
    for (const year of [1990, 2200]) expect((await ask({ year })).statusCode).toBe(202);
    expect((await ask({ month: 1 })).statusCode).toBe(422);
  });

  it('tells what couldn’t be counted as a table with row, value and cure', async () => {
    const job = await importFile(Buffer.from('art;tekst;beløp\n13030;Bredbånd;1 000,00\n13030;Bredbånd;=tusen\n'), clerk, 'feil.csv');
    const { costImport } = job.result;
    const table = await send('GET', `/cost-imports/${costImport}/rejected.csv?language=nb`);
    expect(table.headers['content-type']).toContain('text/csv');
    expect(table.body).toContain('feil.csv');
    expect(table.body).toContain('value-not-a-number');
    // A spreadsheet must not take what stood there for a formula.
    expect(table.body).not.toMatch(/(^|[;"])=tusen/m);
    expect((await send('GET', `/cost-imports/${costImport}/rejected.csv`, stranger)).statusCode).toBe(404);
    await send('DELETE', `/cost-imports/${costImport}?version=1`);
  });
});

describe('a decision', () => {
  const to = (outcome: object, target: object = { account: '11957' }) => send('POST', '/cost-decisions', clerk, { target, outcome });

  it('has shares that add to one, to the last of what decimals can say', async () => {
    expect((await to({ kind: 'ict', elements: { telecom: 0.7, staff: 0.3 } })).statusCode).toBe(201);
    expect((await to({ kind: 'ict', elements: { telecom: 0.1, staff: 0.2, lineOfBusiness: 0.7 } })).statusCode).toBe(201);
    expect((await to({ kind: 'ict', elements: { telecom: 0.7, staff: 0.2 } })).json()).toMatchObject({ status: 422, code: 'decision-shares' });
    expect((await to({ kind: 'ict', elements: { telecom: 0 } })).json()).toMatchObject({ code: 'decision-shares' });
  });

  it('is for something, and is something that there is', async () => {
    for (const [outcome, target] of [
      [{ kind: 'hidden' }, {}],
      [{ kind: 'perhaps' }, { account: '1' }],
      [{ kind: 'not-ict' }, { account: '1' }],
      [{ kind: 'ict', elements: {} }, { account: '1' }],
      [{ kind: 'hidden' }, { group: 'g', account: '1' }],
      [{ kind: 'hidden' }, { account: '' }],
    ] as const) {
      expect((await to(outcome, target)).statusCode).toBe(422);
    }
  });

  it('is made by contributors, and is its body’s alone', async () => {
    const body = { target: { account: '12405' }, outcome: { kind: 'hidden' } };
    expect((await send('POST', '/cost-decisions', reader, body)).json()).toMatchObject({ status: 403, code: 'role-missing' });
    const { id } = (await send('POST', '/cost-decisions', clerk, body)).json();
    expect((await send('GET', '/cost-decisions', stranger)).json()).toEqual({ decisions: [] });
    expect((await send('DELETE', `/cost-decisions/${id}`, stranger)).statusCode).toBe(404);
  });
});
