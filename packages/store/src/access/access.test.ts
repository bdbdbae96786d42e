import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { OrganisationKind, Role } from '@samvirke/model/access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asKeeper, buildUuid, testDatabase, type OpenDatabase } from '../database/index.ts';
import { ANONYMOUS, withAccess, type Actor } from './index.ts';

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
