import { createHash, randomBytes } from 'node:crypto';
import type { OrganisationKind, Role } from '@samvirke/model/access';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../access/index.ts';
import { asKeeper, buildUuid, testDatabase, type OpenDatabase, type Transaction } from '../database/index.ts';
import { readEntry } from './index.ts';

let open: OpenDatabase;
const bodies: string[] = [];
const people: { readonly person: string; readonly actor: Actor & { readonly kind: 'session' } }[] = [];
const entries: string[] = [];
let circle: string;

const KINDS: readonly OrganisationKind[] = ['municipality', 'state-agency', 'ministry', 'other-public', 'supplier'];
const keep = <T>(work: (keeper: Transaction) => Promise<T>): Promise<T> => asKeeper(open.db, work);

beforeAll(async () => {
  open = await testDatabase();
  await keep(async (keeper) => {
    for (const kind of KINDS) {
      const id = buildUuid();
      bodies.push(id);
      await keeper.insertInto('organisation').values({ id, kind }).execute();
      await keeper.insertInto('organisation_name').values({ id: buildUuid(), organisation_id: id, name: kind, valid_from: '2020-01-01', valid_to: null }).execute();
      const person = buildUuid();
      await keeper.insertInto('person').values({ id: person }).execute();
      for (const role of ['reader', 'contributor', ...(kind === 'other-public' ? ['coordinator'] : [])] as Role[]) await keeper.insertInto('role_grant').values({ id: buildUuid(), person_id: person, organisation_id: id, role }).execute();
      const tokenHash = createHash('sha256').update(randomBytes(32)).digest();
      await keeper.insertInto('session').values({ token_hash: tokenHash, person_id: person, organisation_id: id, csrf_token: 'm', provider: 'test', idle_seconds: 600, expires_at: new Date(Date.now() + 600_000) }).execute();
      people.push({ person, actor: { kind: 'session', tokenHash } });
    }
    circle = buildUuid();
    await keeper.insertInto('cooperation').values({ id: circle, organisation_id: bodies[0]!, name: 'Kretsen' }).execute();
    await keeper.insertInto('organisation_capability').values({ organisation_id: bodies[3]!, capability: 'coordinator', valid_from: '2020-01-01' }).execute();
    for (const body of [bodies[0]!, bodies[1]!]) {
      await keeper.insertInto('cooperation_member').values({ id: buildUuid(), cooperation_id: circle, organisation_id: body, accepted_at: new Date('2020-01-01'), valid_from: '2020-01-01' } as never).execute();
      for (const [visibility, more] of [['own', {}], ['public-bodies', {}], ['cooperation', { cooperation_id: circle }], ['own', { is_shared: true }], ['public', { kind: 'price', hidden_until: '2000-01-01', hidden_ground: '13' }]] as const) {
        const id = buildUuid();
        entries.push(id);
        await keeper
          .insertInto('entry')
          .values({ id, organisation_id: body, kind: 'contract', title: visibility, content: '{}', visibility, status: 'approved', approved_by: people[0]!.person, approved_at: new Date('2024-01-01'), ...more } as never)
          .execute();
      }
    }
  });
});
afterAll(() => open.close());

/** All that moves what somebody may see, or what is told of it. Numbers choose whom. */
const MOVES: Readonly<Record<string, (keeper: Transaction, n: number) => Promise<unknown>>> = {
  'an entry is approved or not': (k, n) => sql`update entry set status = case when status = 'draft' then 'approved' else 'draft' end, approved_at = case when status = 'draft' then now() end, version = version + 1 where id = ${entries[n % entries.length]!}`.execute(k),
  'an entry is withdrawn or taken back': (k, n) => sql`update entry set superseded_at = case when superseded_at is null then now() end where id = ${entries[n % entries.length]!}`.execute(k),
  'a price is kept back or not': (k) => sql`update entry set hidden_until = case when hidden_until < '2100-01-01' then date '2190-01-01' else date '2000-01-01' end where kind = 'price'`.execute(k),
  'a body leaves a cooperation or is in it': (k, n) => sql`update cooperation_member set valid_to = case when valid_to is null then current_date end where organisation_id = ${bodies[n % 2]!}`.execute(k),
  'a member sees from another day': (k, n) => sql`update cooperation_member set accepted_at = case when accepted_at < '2023-01-01' then now() else timestamptz '2020-01-01' end, sees_from = null where organisation_id = ${bodies[n % 2]!}`.execute(k),
  'a cooperation gets another name': (k, n) => sql`update cooperation set name = ${`Kretsen ${n}`}`.execute(k),
  'a cooperation is no more or is': (k) => sql`update cooperation set superseded_at = case when superseded_at is null then now() end`.execute(k),
  'a body gets another name': (k, n) => sql`update organisation_name set name = ${`Navn ${n}`} where organisation_id = ${bodies[n % bodies.length]!}`.execute(k),
  'a body is no more or is': (k, n) => sql`update organisation_name set valid_to = case when valid_to is null then current_date end where organisation_id = ${bodies[n % bodies.length]!}`.execute(k),
  'a body is of another kind': (k, n) => sql`update organisation set kind = case when kind = 'supplier' then 'state-agency' else 'supplier' end where id = ${bodies[2 + (n % 3)]!}`.execute(k),
  'a person gets a name': (k, n) => sql`insert into person_name (person_id, name) values (${people[n % 2]!.person}, ${`Navn ${n}`}) on conflict (person_id) do update set name = excluded.name`.execute(k),
  'a person’s name goes': (k, n) => sql`delete from person_name where person_id = ${people[n % 2]!.person}`.execute(k),
  'a role is taken away or given': (k, n) => sql`update role_grant set superseded_at = case when superseded_at is null then now() end where person_id = ${people[n % people.length]!.person} and role = ${n % 3 === 0 ? 'coordinator' : 'reader'}`.execute(k),
  'a capability ends or not': (k) => sql`update organisation_capability set valid_to = case when valid_to is null then current_date end`.execute(k),
  'an agency is under the ministry': (k) => sql`insert into organisation_relation (id, organisation_id, other_id, kind, valid_from, source) values (${buildUuid()}, ${bodies[1]!}, ${bodies[2]!}, 'under-ministry', '2020-01-01', 'x')`.execute(k),
  'an agency is under no ministry': (k) => sql`update organisation_relation set superseded_at = now()`.execute(k),
  'a body went into another': (k, n) => sql`insert into organisation_change (id, from_id, to_id, valid_from, kind, source) values (${buildUuid()}, ${bodies[0]!}, ${bodies[1 + (n % 4)]!}, '2020-01-01', 'merger', 'x') on conflict do nothing`.execute(k),
  'it didn’t': (k) => sql`update organisation_change set superseded_at = now() where superseded_at is null`.execute(k),
  'two are to see to an entry or not': (k, n) => sql`insert into organisation_setting (id, organisation_id, four_eyes) values (${buildUuid()}, ${bodies[n % 2]!}, true) on conflict (organisation_id) do update set four_eyes = not organisation_setting.four_eyes`.execute(k),
  'a session ends': (k, n) => sql`update session set ended_at = case when ended_at is null then now() end, ended_by = case when ended_at is null then 'logout' end where person_id = ${people[n % people.length]!.person}`.execute(k),
};

const readAnew = async (actor: Actor & { readonly kind: 'session' }, id: string): Promise<string> => {
  const { rows } = await sql<{ state: string; roles: string[] | null; outcome: string; body: string | null }>`select state, roles, outcome, body from entry_read(${actor.tokenHash}, null, ${id})`.execute(open.db);
  return JSON.stringify([rows[0]?.state, rows[0]?.roles ?? [], rows[0]?.outcome, rows[0]?.body]);
};
const readKept = async (actor: Actor, id: string): Promise<string> => {
  const { entered, outcome, body } = await readEntry(open.db, actor, id);
  return JSON.stringify([entered.state, entered.roles, outcome, body]);
};


describe('an answer that is kept', () => {
  it('is what would be read anew, whatever has changed since: rights, names, what bodies are, and the entries', async () => {
    const steps = fc.sample(fc.tuple(fc.constantFrom(...Object.keys(MOVES)), fc.nat(29)), 60);
    const told = new Set<string>();
    // Each by itself first, twice over: away and back.
    for (const [name, n] of [...Object.keys(MOVES).flatMap((key, at) => [[key, at], [key, at]] as [string, number][]), ...steps]) {
      await keep((keeper) => MOVES[name]!(keeper, n));
      const pairs = people.flatMap(({ actor }) => entries.map((id) => [actor, id] as const));
      const kept = await Promise.all(pairs.map(([actor, id]) => readKept(actor, id)));
      for (const [at, [actor, id]] of pairs.entries()) {
        const anew = await readAnew(actor, id);
        expect(kept[at], name).toBe(anew);
        told.add(anew);
      }
    }
    expect(told.size).toBeGreaterThan(50);
  });
});
