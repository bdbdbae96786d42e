import { createHash, randomBytes } from 'node:crypto';
import { ore } from '@samvirke/model/units';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAccess, type Actor } from '../../access/index.ts';
import { asKeeper, testDatabase, type OpenDatabase } from '../../database/index.ts';
import { verifyHistory } from '../../history/index.ts';
import { addAsker } from '../../jobs/testing/add-asker.ts';
import { findGroupsOfYear, findImport, listDecisions, listImports, readImportLines, readRejected, saveDecision, saveImport, takeBackImport, undoDecision, type CostImport, type DatedGroup, type NewImport } from './index.ts';

let open: OpenDatabase;
let own: string;
let other: string;
let writer: Actor;
let reader: Actor;
let neighbour: Actor;

const group = (key: string, amounts: Partial<DatedGroup> = {}): DatedGroup => ({
  key,
  year: 2025,
  month: 3,
  currency: 'NOK',
  facts: { ledger: 'running', account: '11957', accountText: 'Lisenser', art: '195', function: '120', functionText: null, unit: null, unitText: null, project: null, supplier: null, industry: null, productCodes: [], text: null },
  lines: 2,
  debitOre: ore(250_000_00),
  creditOre: ore(0),
  ...amounts,
});
const file = (name: string, change: Partial<NewImport> = {}): NewImport => ({
  fileName: `${name}.csv`,
  contentHash: createHash('sha256').update(name).digest(),
  format: 'account-table',
  mapping: { amount: 'beloep' },
  lines: 3,
  documents: 0,
  groups: [group('a'), group('b', { month: 4, lines: 1, debitOre: ore(0), creditOre: ore(12_50) })],
  rejected: [{ file: `${name}.csv`, row: 7, column: 'beloep', value: 'tolv', code: 'value-not-a-number', figures: { value: 'tolv' } }],
  content: Buffer.from(`linjene i ${name}`),
  ...change,
});
const save = (of: NewImport, actor: Actor = writer): Promise<{ readonly saved: CostImport; readonly isNew: boolean }> => withAccess(open.db, actor, (transaction, entered) => saveImport(transaction, entered, of));

beforeAll(async () => {
  open = await testDatabase();
  ({ organisationId: own, actor: writer } = await addAsker(open.db));
  ({ actor: reader } = await addAsker(open.db, ['reader'], own));
  ({ organisationId: other, actor: neighbour } = await addAsker(open.db));
});
afterAll(() => open.close());

describe('a file of received cost', () => {
  it('is kept as it was read: what is alike, its lines, and what couldn’t be counted', async () => {
    const { saved, isNew } = await save(file('kept'));
    expect(isNew).toBe(true);
    expect(saved).toMatchObject({ organisation: own, fileName: 'kept.csv', format: 'account-table', lines: 3, documents: 0, rejected: 1, version: 1, mapping: { amount: 'beloep' } });
    await withAccess(open.db, reader, async (transaction) => {
      expect(await findImport(transaction, saved.id)).toEqual(saved);
      expect(Buffer.from(await readImportLines(transaction, saved.id)).toString()).toBe('linjene i kept');
      expect(await readRejected(transaction, saved.id)).toEqual(file('kept').rejected);
      const groups = (await findGroupsOfYear(transaction, own, 2025)).filter(({ importId }) => importId === saved.id);
      expect(groups).toEqual(file('kept').groups.map((of) => ({ ...of, importId: saved.id })));
      expect(await findGroupsOfYear(transaction, own, 2024)).toEqual([]);
    });
  });

  it('is one import however often it is sent in, also by two at once', async () => {
    const [first, second] = await Promise.all([save(file('twice')), save(file('twice', { fileName: 'another name.csv' }))]);
    expect(second.saved.id).toBe(first.saved.id);
    expect([first.isNew, second.isNew].toSorted()).toEqual([false, true]);
    // Another body's is its own.
    expect((await save(file('twice'), neighbour)).isNew).toBe(true);
  });

  it('of many megabytes comes back byte for byte', async () => {
    const content = randomBytes(3 * 1_048_576 + 17);
    const { saved } = await save(file('large', { content }));
    expect(Buffer.from(await withAccess(open.db, writer, (transaction) => readImportLines(transaction, saved.id))).equals(content)).toBe(true);
  });

  it('is not there at all where the last of it can’t be saved', async () => {
    const broken = file('half', { groups: [group('a'), group('a')] });
    await expect(save(broken)).rejects.toThrow();
    expect((await withAccess(open.db, writer, (transaction) => listImports(transaction, own))).map(({ fileName }) => fileName)).not.toContain('half.csv');
  });

  it('is written by those who may write, and seen by nobody else’s', async () => {
    await expect(save(file('reader'), reader)).rejects.toMatchObject({ code: '42501' });
    const { saved } = await save(file('ours'));
    await withAccess(open.db, neighbour, async (transaction) => {
      expect(await findImport(transaction, saved.id)).toBeNull();
      expect(await readImportLines(transaction, saved.id)).toHaveLength(0);
      expect(await readRejected(transaction, saved.id)).toEqual([]);
      expect(await findGroupsOfYear(transaction, own, 2025)).toEqual([]);
      expect(await listImports(transaction, own)).toEqual([]);
      expect(await takeBackImport(transaction, { id: saved.id, version: 1, organisation: other })).toEqual({ outcome: 'unknown' });
    });
  });
});

describe('an import that is taken back', () => {
  const takeBack = (id: string, version: number, actor: Actor = writer): Promise<unknown> => withAccess(open.db, actor, (transaction) => takeBackImport(transaction, { id, version, organisation: own }));

  it('is gone whole, is in the log, and the file may be sent in again', async () => {
    const { saved } = await save(file('back'));
    expect(await takeBack(saved.id, 1)).toEqual({ outcome: 'ok' });
    await withAccess(open.db, writer, async (transaction) => {
      expect(await findImport(transaction, saved.id)).toBeNull();
      expect(await readImportLines(transaction, saved.id)).toHaveLength(0);
      expect((await findGroupsOfYear(transaction, own, 2025)).filter(({ importId }) => importId === saved.id)).toEqual([]);
    });
    const events = await asKeeper(open.db, (keeper) => keeper.selectFrom('event').select(['action', 'object_kind']).where('object_id', '=', saved.id).orderBy('seq').execute());
    expect(events).toEqual([{ action: 'created', object_kind: 'cost-import' }, { action: 'withdrawn', object_kind: 'cost-import' }]);
    expect((await verifyHistory(open.db)).faults).toEqual([]);
    expect((await save(file('back'))).isNew).toBe(true);
  });

  it('is taken back once, of the version that was seen, and not by a reader', async () => {
    const { saved } = await save(file('once'));
    expect(await takeBack(saved.id, 2)).toMatchObject({ outcome: 'version', stands: { version: 1 } });
    expect(await takeBack(saved.id, 1, reader)).toEqual({ outcome: 'unknown' });
    expect(await takeBack(saved.id, 1)).toEqual({ outcome: 'ok' });
    expect(await takeBack(saved.id, 1)).toEqual({ outcome: 'unknown' });
  });
});

describe('a choice of what a cost is', () => {
  const choose = (account: string, element: 'telecom' | 'staff', actor: Actor = writer): Promise<{ readonly id: string }> =>
    withAccess(open.db, actor, (transaction, entered) => saveDecision(transaction, entered, { target: { account }, outcome: { kind: 'ict', elements: { [element]: 1 } }, costType: null }));
  const standing = (actor: Actor = writer, organisation = own): Promise<readonly unknown[]> =>
    withAccess(open.db, actor, async (transaction) => (await listDecisions(transaction, organisation)).map(({ target, outcome }) => [target, outcome]));

  it('stands until another is made for the same, and one for something else stands beside it', async () => {
    await choose('11303', 'telecom');
    await choose('10100', 'staff');
    await choose('11303', 'staff');
    expect(await standing()).toEqual([
      [{ account: '11303' }, { kind: 'ict', elements: { staff: 1 } }],
      [{ account: '10100' }, { kind: 'ict', elements: { staff: 1 } }],
    ]);
  });

  it('is undone once, and may be made again; the log has it all', async () => {
    const { id } = await choose('11950', 'telecom');
    const undo = (actor: Actor, organisation = own): Promise<boolean> => withAccess(open.db, actor, (transaction) => undoDecision(transaction, { id, organisation }));
    expect([await undo(neighbour, other), await undo(reader), await undo(writer), await undo(writer)]).toEqual([false, false, true, false]);
    await choose('11950', 'staff');
    const events = await asKeeper(open.db, (keeper) => keeper.selectFrom('event').select('action').where('object_id', '=', id).orderBy('seq').execute());
    expect(events.map(({ action }) => action)).toEqual(['created', 'withdrawn']);
  });

  it('is the body’s own: another doesn’t see it, and a reader doesn’t make it', async () => {
    await choose('12405', 'telecom');
    expect(await standing(neighbour, own)).toEqual([]);
    await expect(choose('12405', 'staff', reader)).rejects.toMatchObject({ code: '42501' });
  });

  it('of two at once for the same, one stands', async () => {
    await Promise.all([choose('13500', 'telecom'), choose('13500', 'staff')]);
    expect((await standing()).filter((one) => JSON.stringify(one).includes('13500'))).toHaveLength(1);
  });
});
