import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAccess } from '../../access/index.ts';
import { findGroupsOfYear, listImports, readImportLines, readRejected } from '../../costs/imports/index.ts';
import { createUpload, findUpload, receiveUpload } from '../../costs/uploads/index.ts';
import { testDatabase, type OpenDatabase } from '../../database/index.ts';
import { askForJob, findJob, startWorker, type Job, type Worker } from '../index.ts';
import { addAsker, type Asker } from '../testing/add-asker.ts';
import { until } from '../testing/until.ts';
import { costImportWork } from './cost-import.ts';

const example = fileURLToPath(new URL('../../../../../data/examples/received/regnskap-2025.csv', import.meta.url));
let open: OpenDatabase;
let worker: Worker;

beforeAll(async () => {
  open = await testDatabase();
  worker = await startWorker(open.db, { kinds: { 'cost-import': costImportWork(open.db) }, pollSeconds: 0.5, daily: null });
});
afterAll(async () => {
  await worker.stop(0);
  await open.close();
});

const upload = async ({ actor }: Asker, content: Uint8Array, { size = content.byteLength, fileName = 'regnskap-2025.csv' } = {}): Promise<string> => {
  const { upload: begun } = await withAccess(open.db, actor, (transaction, entered) => createUpload(transaction, entered, { fileName, metadata: '', size, client: null }));
  await receiveUpload((work) => withAccess(open.db, actor, work), { id: begun!.id, offset: 0, chunks: (async function* all() { yield content; })() });
  return begun!.id;
};
const importFile = async (asker: Asker, id: string, amount: string | null = null, year: number | null = null): Promise<Job> => {
  const { id: job = '' } = await withAccess(open.db, asker.actor, (transaction, entered) => askForJob(transaction, entered, { kind: 'cost-import', input: { upload: id, amount, year } }));
  await worker.send(job);
  return until(async () => {
    const found = await withAccess(open.db, asker.actor, (transaction) => findJob(transaction, job));
    return found && ['done', 'failed'].includes(found.state) && found;
  }, 'the end of the import');
};
const imports = ({ actor, organisationId }: Asker) => withAccess(open.db, actor, (transaction) => listImports(transaction, organisationId));

describe('an uploaded file of received cost', () => {
  it('is read and kept by month, once, and the upload is gone', async () => {
    const asker = await addAsker(open.db);
    const content = await readFile(example);
    const id = await upload(asker, content);
    const job = await importFile(asker, id);
    expect(job).toMatchObject({ state: 'done', result: { rows: 12, rejected: 0, fileName: 'regnskap-2025.csv', isNew: true } });
    const [saved] = await imports(asker);
    expect(saved).toMatchObject({ id: job.result?.['costImport'], format: 'account-table', lines: 12, rejected: 0, fileName: 'regnskap-2025.csv' });
    await withAccess(open.db, asker.actor, async (transaction) => {
      const groups = await findGroupsOfYear(transaction, asker.organisationId, 2025);
      // By hand from the file: what came in and went out, and the fibre of February.
      expect(groups.reduce((sum, { debitOre, creditOre }) => sum + debitOre - creditOre, 0)).toBe(516_018_325);
      expect(groups.filter(({ facts }) => facts.accountText === 'Datakommunikasjon')).toEqual([expect.objectContaining({ month: 2, lines: 1, debitOre: 18_740_000, creditOre: 0, currency: 'NOK' })]);
      // Rules look at the text as it was received; whoever shows it masks it.
      expect(groups.find(({ facts }) => facts.art === '010')?.facts.text).toBe('Lønn januar');
      expect(Buffer.from(await readImportLines(transaction, saved!.id)).subarray(0, 4).toString()).toBe('PAR1');
      expect(await findUpload(transaction, id)).toBeUndefined();
    });
    const again = await importFile(asker, await upload(asker, content, { fileName: 'samme fil.csv' }));
    expect(again).toMatchObject({ state: 'done', result: { isNew: false, costImport: saved!.id } });
    expect(await imports(asker)).toHaveLength(1);
  });

  it('keeps what couldn’t be counted, with the place and why', async () => {
    const asker = await addAsker(open.db);
    const job = await importFile(asker, await upload(asker, Buffer.from('art;tekst;beløp\n13030;Bredbånd;1 000,00\n13030;Bredbånd;tusen\n')));
    expect(job).toMatchObject({ state: 'done', result: { rows: 1, rejected: 1 } });
    const [saved] = await imports(asker);
    expect(await withAccess(open.db, asker.actor, (transaction) => readRejected(transaction, saved!.id))).toEqual([
      { file: 'regnskap-2025.csv', row: 3, column: 'beløp', value: 'tusen', code: 'value-not-a-number', figures: { value: 'tusen' } },
    ]);
  });

  it.each([
    ['is refused by name where it isn’t what is read here', '<Catalogue xmlns="urn:oasis:names:specification:ubl:schema:xsd:Catalogue-2"/>', 'ehf-catalogue', null],
    ['is refused where nothing in it can be counted', 'art;beløp\n13030;mye\n', 'ledger-nothing-counted', 'beløp'],
    ['is refused where its amounts aren’t to be found', 'art;tekst\n13030;mye\n', 'ledger-amount-column-missing', null],
  ])('%s, and nothing is kept', async (_, content, code, amount) => {
    const asker = await addAsker(open.db);
    const job = await importFile(asker, await upload(asker, Buffer.from(content)), amount);
    expect(job).toMatchObject({ state: 'failed', problem: [{ code }] });
    expect(await imports(asker)).toEqual([]);
  });

  it('is of the year that is said, where its lines don’t say theirs', async () => {
    const asker = await addAsker(open.db);
    const content = (rows: string): Buffer => Buffer.from(`dato;art;tekst;beløp\n${rows}`);
    await importFile(asker, await upload(asker, content(';13030;Bredbånd;1 000,00\n2024-05-06;13030;Bredbånd;500,00\n')), null, 2016);
    const years = await withAccess(open.db, asker.actor, async (transaction) => [await findGroupsOfYear(transaction, asker.organisationId, 2016), await findGroupsOfYear(transaction, asker.organisationId, 2024)]);
    expect(years.map((of) => of.map(({ debitOre, month }) => [month, debitOre]))).toEqual([[[0, 100_000]], [[5, 50_000]]]);
  });

  it('must be whole, and one’s own body’s', async () => {
    const [asker, other] = [await addAsker(open.db), await addAsker(open.db)];
    const half = await upload(asker, Buffer.from('art;bel'), { size: 100 });
    expect(await importFile(asker, half)).toMatchObject({ state: 'failed', problem: [{ code: 'upload-unfinished', figures: { received: 7, size: 100 } }] });
    const theirs = await upload(other, await readFile(example));
    expect(await importFile(asker, theirs)).toMatchObject({ state: 'failed', problem: [{ code: 'upload-unknown' }] });
  });
});
