import { createHash, randomBytes } from 'node:crypto';
import type { OrganisationKind, Role } from '@samvirke/model/access';
import type { NewEntry } from '@samvirke/model/entries';
import { sql, type Insertable } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asKeeper, buildUuid, testDatabase, type OpenDatabase, type Schema } from '../database/index.ts';
import { listEntries, moveEntry, readEntry, readPlace, saveEntry } from '../entries/index.ts';
import { findHistory, verifyOwn } from '../history/index.ts';
import { listPeople, listPredecessors, withAccess, type Actor } from './index.ts';

const CSRF = 'mark';
let open: OpenDatabase;
const bodies = { merged: '', converted: '', split: '', successor: '', grandchild: '', halved: '' };
let heir: Actor;

async function body(name: string, kind: OrganisationKind = 'joint-task-body'): Promise<string> {
  const id = buildUuid();
  await asKeeper(open.db, async (keeper) => {
    await keeper.insertInto('organisation').values({ id, kind }).execute();
    await keeper.insertInto('organisation_name').values({ id: buildUuid(), organisation_id: id, name, valid_from: '2010-01-01', valid_to: null }).execute();
  });
  return id;
}
const became = (from: string, to: string, kind: 'merger' | 'split' | 'conversion', more: Partial<Insertable<Schema['organisation_change']>> = {}): Promise<unknown> =>
  asKeeper(open.db, (keeper) => keeper.insertInto('organisation_change').values({ id: buildUuid(), from_id: from, to_id: to, valid_from: '2024-01-01', kind, source: 'Prøve', ...more }).execute());
async function session(organisation: string, roles: readonly Role[], name = 'Ola Prøve'): Promise<Actor> {
  const person = buildUuid();
  const tokenHash = createHash('sha256').update(randomBytes(32)).digest();
  await asKeeper(open.db, async (keeper) => {
    await keeper.insertInto('person').values({ id: person }).execute();
    await keeper.insertInto('person_name').values({ person_id: person, name }).execute();
    for (const role of roles) await keeper.insertInto('role_grant').values({ id: buildUuid(), person_id: person, organisation_id: organisation, role }).execute();
    await keeper
      .insertInto('session')
      .values({ token_hash: tokenHash, person_id: person, organisation_id: organisation, csrf_token: CSRF, provider: 'test', idle_seconds: 600, expires_at: new Date(Date.now() + 600_000) })
      .execute();
  });
  return { kind: 'session', tokenHash };
}
const contract: NewEntry = { kind: 'contract', title: 'Sak og arkiv', content: { supplierName: 'Eksempel AS' }, visibility: 'own', cooperation: null, isShared: false, hiddenUntil: null, hiddenGround: null, protection: 'none' };
const as = (actor: Actor) => ({ actor, csrf: CSRF, roles: ['contributor', 'provider', 'approver'] as const });
async function entryOf(organisation: string, change: Partial<NewEntry> = {}): Promise<string> {
  const id = buildUuid();
  const { outcome } = await saveEntry(open.db, as(await session(organisation, ['contributor'], 'Kari Forgjenger')), { id, version: null, entry: { ...contract, ...change } });
  expect(outcome).toBe('ok');
  return id;
}
const reads = async (actor: Actor, id: string): Promise<boolean> => (await readEntry(open.db, actor, id)).outcome === 'ok';
const logOf = (actor: Actor, organisation: string): Promise<number> => withAccess(open.db, actor, async (t) => (await findHistory(t, { organisation, limit: 50 })).events.length);

beforeAll(async () => {
  open = await testDatabase();
  for (const name of Object.keys(bodies) as (keyof typeof bodies)[]) bodies[name] = await body(name);
  await became(bodies.grandchild, bodies.merged, 'conversion', { valid_from: '2015-01-01' });
  await became(bodies.merged, bodies.successor, 'merger');
  await became(bodies.converted, bodies.successor, 'conversion', { share: 1 });
  await became(bodies.split, bodies.successor, 'split', { share: 0.4 });
  await became(bodies.halved, bodies.successor, 'merger', { share: 0.5 });
  heir = await session(bodies.successor, ['contributor', 'approver', 'auditor', 'administrator']);
});
afterAll(() => open.close());

describe('a body that others went whole into', () => {
  it('knows which they are, also those before them, and none that went elsewhere too', async () => {
    expect((await withAccess(open.db, heir, listPredecessors)).map(({ name }) => name)).toEqual(['converted', 'grandchild', 'merged']);
    const elsewhere = await body('elsewhere');
    const partly = await body('partly');
    await became(partly, bodies.successor, 'merger');
    expect((await withAccess(open.db, heir, listPredecessors)).map(({ name }) => name)).toContain('partly');
    await became(partly, elsewhere, 'split');
    expect((await withAccess(open.db, heir, listPredecessors)).map(({ name }) => name)).toEqual(['converted', 'grandchild', 'merged']);
  });

  it.each(['merged', 'converted', 'grandchild'] as const)('reads what was registered by the one that is %s, drafts and all, as its predecessor’s', async (name) => {
    const id = await entryOf(bodies[name]);
    expect(JSON.parse((await readEntry(open.db, heir, id)).body ?? '')).toMatchObject({ id, isOwn: false, isInherited: true, status: 'draft', organisation: { id: bodies[name], name } });
  });

  it.each(['split', 'halved'] as const)('reads nothing of one that only a part of came from: %s', async (name) => {
    const id = await entryOf(bodies[name]);
    expect(await reads(heir, id)).toBe(false);
    expect(await logOf(heir, bodies[name])).toBe(0);
  });

  it('is not read by those it came out of', async () => {
    const id = await entryOf(bodies.successor);
    expect(await reads(await session(bodies.merged, ['contributor', 'administrator']), id)).toBe(false);
    // Nor do two that went into the same read each other.
    expect(await reads(await session(bodies.converted, ['auditor']), await entryOf(bodies.merged))).toBe(false);
  });

  it('doesn’t become one before the day', async () => {
    const later = await body('later');
    await became(later, bodies.successor, 'merger', { valid_from: '2199-01-01' });
    expect(await reads(heir, await entryOf(later))).toBe(false);
  });

  it('is believed at once when the change is found to be wrong', async () => {
    const wrong = await body('wrong');
    await became(wrong, bodies.successor, 'merger');
    const id = await entryOf(wrong);
    expect(await reads(heir, id)).toBe(true);
    await asKeeper(open.db, (keeper) => keeper.updateTable('organisation_change').set({ superseded_at: new Date() }).where('from_id', '=', wrong).execute());
    expect(await reads(heir, id)).toBe(false);
  });

  it('isn’t made of another’s by a coordinator’s word alone: that can only take away', async () => {
    const [coordinator, claimed, known] = [await body('coordinator', 'state-agency'), await body('claimed'), await body('known')];
    const here = { origin: 'here' as const, registered_by: coordinator };
    await became(claimed, bodies.successor, 'merger', here);
    expect(await reads(heir, await entryOf(claimed))).toBe(false);
    // The reference said it first, and gave way to the coordinator's words for the same.
    await became(known, bodies.successor, 'merger', { superseded_at: new Date(), is_overruled: true });
    const id = await entryOf(known);
    expect(await reads(heir, id)).toBe(false);
    await became(known, bodies.successor, 'merger', here);
    expect(await reads(heir, id)).toBe(true);
    await asKeeper(open.db, (keeper) => keeper.updateTable('organisation_change').set({ superseded_at: new Date() }).where('from_id', '=', known).where('origin', '=', 'here').execute());
    await became(known, bodies.successor, 'split', { ...here, share: 0.5 });
    expect(await reads(heir, id)).toBe(false);
  });

  it('lists it among its own, in the order of time, page by page, every one once', async () => {
    const alone = await body('heir');
    const [first, second] = [await body('first'), await body('second')];
    await became(first, alone, 'merger');
    await became(second, alone, 'merger');
    for (let at = 0; at < 6; at += 1) await entryOf([first, second, alone][at % 3]!, { title: `Nummer ${at}` });
    const actor = await session(alone, ['reader']);
    const seen: string[] = [];
    let after: { readonly at: string; readonly id: string } | undefined;
    do {
      const { body: page, outcome } = await listEntries(open.db, actor, { isOwn: true, limit: 2, after });
      seen.push(...(JSON.parse(page ?? '[]') as { title: string }[]).map(({ title }) => title));
      after = outcome === null ? undefined : readPlace(outcome);
    } while (after);
    expect(seen).toEqual([5, 4, 3, 2, 1, 0].map((at) => `Nummer ${at}`));
    const of = async (organisation: string, isOwn?: true): Promise<number> => (JSON.parse((await listEntries(open.db, actor, { organisation, isOwn, limit: 50 })).body ?? '[]') as unknown[]).length;
    expect([await of(first), await of(first, true), await of(bodies.split)]).toEqual([2, 2, 0]);
    // A neighbour's is never one's own.
    expect((JSON.parse((await listEntries(open.db, actor, { isOwn: true, organisation: bodies.merged, limit: 50 })).body ?? '[]') as { organisation: { id: string } }[]).every(({ organisation }) => organisation.id === alone)).toBe(true);
  });

  it('writes none of it: neither through the ways in nor past them', async () => {
    const id = await entryOf(bodies.merged);
    expect((await saveEntry(open.db, as(heir), { id, version: 1, entry: { ...contract, title: 'Kapret' } })).outcome).toBe('unknown');
    expect((await moveEntry(open.db, as(heir), { id, version: 1, move: 'approved' })).outcome).toBe('unknown');
    expect((await moveEntry(open.db, as(heir), { id, version: 1, move: 'withdrawn' })).outcome).toBe('unknown');
    const { numUpdatedRows } = await withAccess(open.db, heir, (t) => t.updateTable('entry').set({ title: 'Kapret' }).where('id', '=', id).executeTakeFirst());
    expect(numUpdatedRows).toBe(0n);
    await expect(withAccess(open.db, heir, (t) => t.insertInto('entry').values({ id: buildUuid(), organisation_id: bodies.merged, kind: 'contract', title: 'Ny', content: '{}' }).execute())).rejects.toThrow('row-level security');
  });

  it('reads who did what to it, and that the log is whole', async () => {
    const id = await entryOf(bodies.merged);
    const { events } = await withAccess(open.db, heir, (t) => findHistory(t, { organisation: bodies.merged, objectId: id, limit: 5 }));
    expect(events).toMatchObject([{ action: 'created', person: { name: 'Kari Forgjenger', state: 'known' } }]);
    const own = await withAccess(open.db, heir, (t) => verifyOwn(t, bodies.merged));
    expect([own.faults, own.events > 0, own.kept === null]).toEqual([[], true, false]);
    // Who has roles in it now is another list.
    expect((await withAccess(open.db, heir, (t) => listPeople(t, bodies.successor))).flatMap(({ roles }) => roles.map(({ role }) => role))).not.toContain('reader');
  });

  it('reads costs that were received, with their rows', async () => {
    const actor = await session(bodies.merged, ['contributor']);
    const id = await withAccess(open.db, actor, async (t) => {
      const set = 'a'.repeat(24);
      await t.insertInto('cost_set').values({ id: set, organisation_id: bodies.merged, name: 'Eget', file_name: 'eget.xlsx', price_year: 2024, fingerprint: 'x' }).execute();
      await t.insertInto('cost_row').values({ id: buildUuid(), cost_set_id: set, owner_id: bodies.merged, organisation_id: bodies.merged, municipality_number: '0000', row_number: 1, year: 2024, key_kind: 'element', key: 'telecom', amount_ore: 1 }).execute();
      return set;
    });
    const rows = (who: Actor): Promise<number> => withAccess(open.db, who, async (t) => (await t.selectFrom('cost_row').select('id').where('cost_set_id', '=', id).execute()).length);
    expect([await rows(heir), await rows(await session(bodies.split, ['auditor']))]).toEqual([1, 0]);
    const { numDeletedRows } = await withAccess(open.db, heir, (t) => t.deleteFrom('cost_set').where('id', '=', id).executeTakeFirst());
    expect(numDeletedRows).toBe(0n);
  });

  it('reads it by its programs too', async () => {
    const id = await entryOf(bodies.merged);
    await asKeeper(open.db, (keeper) => keeper.insertInto('organisation_identifier').values({ id: buildUuid(), organisation_id: bodies.successor, scheme: 'organisation-number', value: '310000009', valid_from: '2020-01-01', valid_to: null }).execute());
    expect(await reads({ kind: 'machine', organisationNumber: '310000009', client: 'x', roles: ['reader'] }, id)).toBe(true);
  });
});

describe('a municipality', () => {
  it('reads what those registered that were merged into it, and not those it was split from', async () => {
    const municipality = async (number: string, from: string, to: string | null): Promise<string> => {
      const id = await body(number, 'municipality');
      await asKeeper(open.db, (keeper) => keeper.insertInto('organisation_identifier').values({ id: buildUuid(), organisation_id: id, scheme: 'municipality-number', value: number, valid_from: from, valid_to: to }).execute());
      return id;
    };
    const [a, b, whole, apart] = [await municipality('9901', '2005-01-01', '2020-01-01'), await municipality('9902', '2005-01-01', '2020-01-01'), await municipality('9911', '2020-01-01', null), await municipality('9912', '2020-01-01', null)];
    await asKeeper(open.db, async (keeper) => {
      const change = { valid_from: '2020-01-01', valid_to: null, source: 'Prøve', is_estimated: false };
      await keeper.insertInto('municipality_change').values({ ...change, id: buildUuid(), from_number: '9901', to_number: '9911', population_share: 1, kind: 'merger' }).execute();
      await keeper.insertInto('municipality_change').values({ ...change, id: buildUuid(), from_number: '9902', to_number: '9911', population_share: 0.5, kind: 'split' }).execute();
      await keeper.insertInto('municipality_change').values({ ...change, id: buildUuid(), from_number: '9902', to_number: '9912', population_share: 0.5, kind: 'split' }).execute();
    });
    const [ofA, ofB] = [await entryOf(a), await entryOf(b)];
    const [reader, other] = [await session(whole, ['reader']), await session(apart, ['reader'])];
    expect([await reads(reader, ofA), await reads(reader, ofB), await reads(other, ofA), await reads(other, ofB)]).toEqual([true, false, false, false]);
    const { rows } = await sql<{ ids: string[] }>`select organisation_predecessors(${whole}) as ids`.execute(open.db).catch(() => ({ rows: [{ ids: ['refused'] }] }));
    expect(rows[0]?.ids).toEqual(['refused']);
  });
});
