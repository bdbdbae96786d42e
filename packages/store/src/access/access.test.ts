import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { OrganisationKind, Role } from '@samvirke/model/access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asKeeper, buildUuid, testDatabase, type OpenDatabase } from '../database/index.ts';
import { acceptCooperation, addCooperationMember, ANONYMOUS, endCooperationMember, listCooperations, saveCooperation, withAccess, type Actor } from './index.ts';

let open: OpenDatabase;
const bodies: Record<string, string> = {};

async function body(name: string, kind: OrganisationKind): Promise<string> {
  const id = buildUuid();
  await asKeeper(open.db, (keeper) => keeper.insertInto('organisation').values({ id, kind }).execute());
  bodies[name] = id;
  return id;
}

async function session(organisation: string, roles: readonly Role[]): Promise<Actor> {
  const person = buildUuid();
  const tokenHash = createHash('sha256').update(randomBytes(32)).digest();
  await asKeeper(open.db, async (keeper) => {
    await keeper.insertInto('person').values({ id: person }).execute();
    for (const role of roles) await keeper.insertInto('role_grant').values({ id: buildUuid(), person_id: person, organisation_id: organisation, role }).execute();
    await keeper
      .insertInto('session')
      .values({ token_hash: tokenHash, person_id: person, organisation_id: organisation, csrf_token: 'x', provider: 'test', idle_seconds: 60, expires_at: new Date(Date.now() + 60_000) })
      .execute();
  });
  return { kind: 'session', tokenHash };
}

const addEntry = (actor: Actor, organisation: string, more: object = {}): Promise<string> =>
  withAccess(open.db, actor, async (transaction) => {
    const id = buildUuid();
    await transaction.insertInto('entry').values({ id, organisation_id: organisation, kind: 'contract', title: 'Sak og arkiv', content: '{}', ...more }).execute();
    return id;
  });
const sees = (actor: Actor, id: string): Promise<boolean> =>
  withAccess(open.db, actor, async (transaction) => (await transaction.selectFrom('entry').select('id').where('id', '=', id).executeTakeFirst()) !== undefined);

beforeAll(async () => {
  open = await testDatabase();
  await body('own', 'municipality');
  await body('other', 'municipality');
  await body('supplier', 'supplier');
});
afterAll(() => open.close());

describe('a query that hasn’t said who asks', () => {
  it('sees no row of anybody’s, not even what is public', async () => {
    const actor = await session(bodies['own']!, ['contributor', 'approver']);
    const id = await addEntry(actor, bodies['own']!, { visibility: 'public' });
    await withAccess(open.db, actor, (t) => t.updateTable('entry').set({ status: 'approved' }).where('id', '=', id).execute());
    expect(await sees(ANONYMOUS, id)).toBe(true);
    expect(await open.db.selectFrom('entry').select('id').execute()).toEqual([]);
    await expect(open.db.selectFrom('session').selectAll().execute()).rejects.toThrow(/permission denied/);
  });
});

describe('an entry', () => {
  it('is its own body’s until it is approved, and then whose its visibility says', async () => {
    const writer = await session(bodies['own']!, ['contributor']);
    const approver = await session(bodies['own']!, ['approver']);
    const neighbour = await session(bodies['other']!, ['reader']);
    const supplier = await session(bodies['supplier']!, ['reader']);
    const id = await addEntry(writer, bodies['own']!, { visibility: 'public-bodies' });
    expect([await sees(writer, id), await sees(neighbour, id), await sees(supplier, id), await sees(ANONYMOUS, id)]).toEqual([true, false, false, false]);
    await expect(withAccess(open.db, writer, (t) => t.updateTable('entry').set({ status: 'approved' }).where('id', '=', id).execute())).rejects.toThrow('not an approver');
    await withAccess(open.db, approver, (t) => t.updateTable('entry').set({ status: 'approved' }).where('id', '=', id).execute());
    expect([await sees(neighbour, id), await sees(supplier, id), await sees(ANONYMOUS, id)]).toEqual([true, false, false]);
    await expect(addEntry(neighbour, bodies['own']!)).rejects.toThrow();
    await expect(addEntry(writer, bodies['other']!)).rejects.toThrow();
    const { rows } = await withAccess(open.db, writer, (t) => sql<{ action: string }>`select action from event where object_id = ${id} order by seq`.execute(t));
    expect(rows.map(({ action }) => action)).toEqual(['created', 'changed']);
  });
});

describe('a cooperation', () => {
  /** Of the first body, with one body asked; what is approved and shared in it. */
  async function circleWith(asked: string): Promise<{ readonly circle: string; readonly owner: Actor; readonly entry: string }> {
    const owner = await session(bodies['own']!, ['administrator', 'contributor', 'approver']);
    const circle = await withAccess(open.db, owner, (t) => saveCooperation(t, { organisationId: bodies['own']!, name: 'Fjordregionen' }));
    if (typeof circle !== 'string') throw new Error(circle.code);
    expect(await withAccess(open.db, owner, (t) => addCooperationMember(t, { cooperationId: circle, organisationId: asked }))).toBeUndefined();
    const entry = await addEntry(owner, bodies['own']!, { visibility: 'cooperation', cooperation_id: circle });
    await withAccess(open.db, owner, (t) => t.updateTable('entry').set({ status: 'approved' }).where('id', '=', entry).execute());
    return { circle, owner, entry };
  }
  const join = (actor: Actor, circle: string, organisationId: string): Promise<boolean> => withAccess(open.db, actor, (t) => acceptCooperation(t, { cooperationId: circle, organisationId }));

  it('shows what is shared in it to a body once that has said yes itself, and no longer when it has left', async () => {
    const { circle, owner, entry } = await circleWith(bodies['other']!);
    const neighbour = await session(bodies['other']!, ['administrator', 'contributor']);
    expect(await sees(neighbour, entry)).toBe(false);
    await expect(addEntry(neighbour, bodies['other']!, { visibility: 'cooperation', cooperation_id: circle })).rejects.toThrow();
    expect(await withAccess(open.db, neighbour, (t) => listCooperations(t, circle))).toMatchObject([{ members: [{ id: bodies['own'] }], invited: [{ id: bodies['other'] }] }]);
    expect(await join(neighbour, circle, bodies['other']!)).toBe(true);
    const since = await shareIn(circle);
    // What was shared before was shared with those who were there.
    expect([await sees(neighbour, entry), await sees(neighbour, since)]).toEqual([false, true]);
    expect(await withAccess(open.db, owner, (t) => endCooperationMember(t, { cooperationId: circle, organisationId: bodies['other']! }))).toBe(true);
    expect([await sees(neighbour, since), await join(neighbour, circle, bodies['other']!)]).toEqual([false, false]);
  });

  it('shows whoever joins what was shared before when its body approves it anew, and joining again is joining now', async () => {
    const { circle, owner, entry } = await circleWith(bodies['other']!);
    const neighbour = await session(bodies['other']!, ['administrator']);
    await join(neighbour, circle, bodies['other']!);
    expect(await sees(neighbour, entry)).toBe(false);
    await withAccess(open.db, owner, (t) => t.updateTable('entry').set({ title: 'Sak og arkiv, for oss alle' }).where('id', '=', entry).execute());
    await withAccess(open.db, owner, (t) => t.updateTable('entry').set({ status: 'approved' }).where('id', '=', entry).execute());
    expect(await sees(neighbour, entry)).toBe(true);
    await withAccess(open.db, neighbour, (t) => endCooperationMember(t, { cooperationId: circle, organisationId: bodies['other']! }));
    await withAccess(open.db, owner, (t) => addCooperationMember(t, { cooperationId: circle, organisationId: bodies['other']! }));
    await join(neighbour, circle, bodies['other']!);
    expect(await sees(neighbour, entry)).toBe(false);
  });

  it('that a body was in before the rule shows it what it saw, and nobody gives that to themselves', async () => {
    const { circle, entry } = await circleWith(bodies['other']!);
    const old = await body('old', 'municipality');
    const member = { id: buildUuid(), cooperation_id: circle, organisation_id: old };
    await asKeeper(open.db, (keeper) => keeper.insertInto('cooperation_member').values({ ...member, accepted_at: new Date(), sees_from: sql<Date>`'-infinity'` }).execute());
    const reader = await session(old, ['administrator']);
    expect(await sees(reader, entry)).toBe(true);
    await expect(withAccess(open.db, reader, (t) => t.updateTable('cooperation_member').set({ sees_from: new Date(0) }).where('id', '=', member.id).execute())).rejects.toThrow('permission denied');
    const mine = await withAccess(open.db, reader, (t) => saveCooperation(t, { organisationId: old, name: 'Eget' }));
    const asked = { id: buildUuid(), cooperation_id: mine as string, organisation_id: bodies['other']!, sees_from: new Date(0) };
    await withAccess(open.db, reader, (t) => t.insertInto('cooperation_member').values(asked).execute());
    expect(await asKeeper(open.db, (keeper) => keeper.selectFrom('cooperation_member').select('sees_from').where('id', '=', asked.id).execute())).toEqual([{ sees_from: null }]);
  });

  it('is joined by nobody for another: not by whose it is, by no row that it can write', async () => {
    const { circle, owner } = await circleWith(bodies['other']!);
    expect(await withAccess(open.db, await session(bodies['other']!, ['reader']), (t) => acceptCooperation(t, { cooperationId: circle, organisationId: bodies['other']! }))).toBe(false);
    await expect(join(owner, circle, bodies['other']!)).rejects.toThrow('its own word');
    const third = await body('third', 'state-agency');
    const member = { id: buildUuid(), cooperation_id: circle, organisation_id: third };
    await expect(withAccess(open.db, owner, (t) => t.insertInto('cooperation_member').values({ ...member, accepted_at: new Date() }).execute())).rejects.toThrow('its own word');
    await expect(withAccess(open.db, owner, (t) => t.updateTable('cooperation_member').set({ organisation_id: third }).where('cooperation_id', '=', circle).execute())).rejects.toThrow('permission denied');
    // One that has left isn't taken back in as it was.
    const neighbour = await session(bodies['other']!, ['administrator']);
    await join(neighbour, circle, bodies['other']!);
    await withAccess(open.db, neighbour, (t) => endCooperationMember(t, { cooperationId: circle, organisationId: bodies['other']! }));
    await expect(withAccess(open.db, owner, (t) => t.updateTable('cooperation_member').set({ valid_to: null }).where('organisation_id', '=', bodies['other']!).where('cooperation_id', '=', circle).execute())).rejects.toThrow('its own word');
    expect(await withAccess(open.db, owner, (t) => addCooperationMember(t, { cooperationId: circle, organisationId: bodies['other']! }))).toBeUndefined();
    expect(await withAccess(open.db, owner, (t) => listCooperations(t, circle))).toMatchObject([{ members: [{ id: bodies['own'] }], invited: [{ id: bodies['other'] }] }]);
  });

  it('has no supplier in it, and shows one nothing though it were there', async () => {
    const owner = await session(bodies['own']!, ['administrator']);
    const supplier = await session(bodies['supplier']!, ['administrator', 'contributor']);
    const { circle } = await circleWith(bodies['other']!);
    expect(await withAccess(open.db, owner, (t) => addCooperationMember(t, { cooperationId: circle, organisationId: bodies['supplier']! }))).toMatchObject({ code: 'cooperation-not-public' });
    expect(await withAccess(open.db, supplier, (t) => saveCooperation(t, { organisationId: bodies['supplier']!, name: 'IKT' }))).toMatchObject({ code: 'cooperation-not-public' });
    await expect(withAccess(open.db, supplier, (t) => t.insertInto('cooperation').values({ id: buildUuid(), organisation_id: bodies['supplier']!, name: 'IKT' }).execute())).rejects.toThrow('row-level security');
    const row = { id: buildUuid(), cooperation_id: circle, organisation_id: bodies['supplier']!, accepted_at: new Date() };
    await expect(asKeeper(open.db, (keeper) => keeper.insertInto('cooperation_member').values(row).execute())).rejects.toThrow('no cooperation');
    // A body that was public when it joined, and is a supplier now.
    const changed = await body('changed', 'limited-company');
    await asKeeper(open.db, (keeper) => keeper.insertInto('cooperation_member').values({ ...row, organisation_id: changed }).execute());
    const reader = await session(changed, ['reader']);
    const [shared, since] = [await addProtected(circle), await shareIn(circle)];
    expect([await sees(reader, since), await sees(reader, shared)]).toEqual([true, true]);
    await asKeeper(open.db, (keeper) => keeper.updateTable('organisation').set({ kind: 'supplier' }).where('id', '=', changed).execute());
    expect([await sees(reader, since), await sees(reader, shared)]).toEqual([false, false]);
  });

  async function shareIn(circle: string): Promise<string> {
    const actor = await session(bodies['own']!, ['contributor', 'approver']);
    const id = await addEntry(actor, bodies['own']!, { visibility: 'cooperation', cooperation_id: circle });
    await withAccess(open.db, actor, (t) => t.updateTable('entry').set({ status: 'approved' }).where('id', '=', id).execute());
    return id;
  }

  async function addProtected(circle: string): Promise<string> {
    const actor = await session(bodies['own']!, ['contributor', 'approver']);
    const id = await addEntry(actor, bodies['own']!, { kind: 'room', visibility: 'cooperation', cooperation_id: circle, protection: 'coarse' });
    await withAccess(open.db, actor, (t) => t.updateTable('entry').set({ status: 'approved' }).where('id', '=', id).execute());
    return id;
  }
});
