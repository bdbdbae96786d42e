import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildUuid, testDatabase, type OpenDatabase, type Transaction } from '../database/index.ts';
import { setVisible, visible } from '../database/migrations/0009-successors.ts';

/** What migration 0012 put into functions, held against the text that it was before: on rows and callers of any kind. */
let open: OpenDatabase;
beforeAll(async () => {
  open = await testDatabase();
});
afterAll(() => open.close());

/** As the tables' owner, whom nothing is hidden from; all of it undone. */
class Undone extends Error {}
const asOwner = async (work: (transaction: Transaction) => Promise<void>): Promise<void> => {
  await open.db
    .transaction()
    .execute(async (transaction) => {
      await sql`set local role none`.execute(transaction);
      await work(transaction);
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
};

const BODIES = Array.from({ length: 4 }, () => buildUuid());
const CIRCLES = Array.from({ length: 3 }, () => buildUuid());
const KEYS = ['a', 'b', 'c', 'd', 'e', 'f'].map((sign) => sign.repeat(24));
const pick = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const DAYS = [null, '2000-01-01', '2190-01-01'] as const;
const MOMENTS = [null, '2020-01-01T00:00:00Z', '2024-06-01T12:00:00.123Z', '2100-01-01T00:00:00Z'] as const;
const VISIBILITIES = ['own', 'cooperation', 'public-bodies', 'public'] as const;

const anyEntry = fc.record({
  id: fc.constant(null).map(() => buildUuid()),
  organisation_id: pick(...BODIES),
  kind: pick('figure', 'price', 'room', 'decision'),
  title: fc.constant('Et navn'),
  status: pick('draft', 'approved', 'approved', 'approved'),
  visibility: pick(...VISIBILITIES),
  cooperation_id: pick(null, ...CIRCLES),
  is_shared: fc.boolean(),
  hidden_until: pick(null, ...DAYS),
  protection: pick('none', 'none', 'coarse'),
  approved_at: pick(...MOMENTS),
  superseded_at: pick(null, null, null, '2024-01-01T00:00:00Z'),
});
const anySet = fc.record({
  organisation_id: pick(null, ...BODIES),
  visibility: pick(...VISIBILITIES),
  cooperation_id: pick(null, ...CIRCLES),
  recorded_at: pick('2020-01-01T00:00:00Z', '2024-06-01T12:00:00.123Z', '2100-01-01T00:00:00Z'),
});

const list = (values: readonly string[]): fc.Arbitrary<string> => fc.subarray([...values]).map((some) => `{${some.join(',')}}`);
/** Every setting that a policy reads, also such as nobody who asks comes in with: empty ones, and one without the other. */
const anyCaller = fc.record({
  actor: pick('', 'person', 'machine', 'anonymous', 'operator'),
  organisation: pick('', ...BODIES, buildUuid()),
  roles: pick('', ',', ',reader,', ',coordinator,', ',contributor,coordinator,', ',coordinators,'),
  public_body: pick('', 'on', 'off'),
  cooperations: fc.oneof(fc.constant(''), list(CIRCLES)),
  joined: fc.oneof(
    fc.constant(''),
    fc.tuple(...CIRCLES.map(() => pick('-infinity', '2022-01-01T00:00:00Z', '2024-06-01T12:00:00.123Z', undefined, null))).map((since) => JSON.stringify(Object.fromEntries(CIRCLES.map((circle, at) => [circle, since[at]])))),
  ),
  agencies: fc.oneof(fc.constant(''), list(BODIES)),
  predecessors: fc.oneof(fc.constant(''), list(BODIES)),
  cost_set: pick('', ...KEYS, 'x'),
});
type Caller = typeof anyCaller extends fc.Arbitrary<infer T> ? T : never;

const enter = async (transaction: Transaction, caller: Caller): Promise<void> => {
  for (const [name, value] of Object.entries(caller)) await sql`select set_config(${`samvirke.${name}`}, ${value}, true)`.execute(transaction);
};
const idsOf = async (transaction: Transaction, text: string): Promise<readonly string[]> => (await sql.raw<{ id: string }>(text).execute(transaction)).rows.map(({ id }) => id);

describe('who sees what, in functions', () => {
  it('is what it was in the text of the policies, for entries, cost sets and their rows, whoever asks', async () => {
    await asOwner(async (transaction) => {
      // Also rows that no rule would let in.
      await sql`set local session_replication_role = replica`.execute(transaction);
      await sql`alter table entry drop constraint entry_sound`.execute(transaction);
      await sql`alter table cost_set drop constraint cost_set_cooperation`.execute(transaction);
      const [entries] = fc.sample(fc.array(anyEntry, { minLength: 400, maxLength: 400, size: 'max' }), 1);
      await transaction.insertInto('entry').values(entries!.map((entry) => ({ ...entry, content: '{}' })) as never).execute();
      const sets = fc.sample(anySet, KEYS.length).map((set, at) => ({ ...set, id: KEYS[at]!, name: 'n', file_name: 'f', price_year: 2024, fingerprint: 'p' }));
      await transaction.insertInto('cost_set').values(sets as never).execute();
      await transaction
        .insertInto('cost_row')
        .values(sets.flatMap(({ id, organisation_id: owner_id }) => [1, 2].map((row_number) => ({ id: buildUuid(), cost_set_id: id, owner_id, organisation_id: BODIES[0], municipality_number: '0301', row_number, year: 2024, key_kind: 'element', key: 'k', amount_ore: 1 }))) as never)
        .execute();
      let seen = 0;
      for (const caller of fc.sample(anyCaller, 100)) {
        await enter(transaction, caller);
        const said = JSON.stringify(caller);
        const before = [
          await idsOf(transaction, `select e.id from entry e where ${visible('e')} order by 1`),
          await idsOf(transaction, `select s.id from cost_set s where ${setVisible('s')} order by 1`),
          await idsOf(transaction, `select r.id from cost_row r where exists (select from cost_set s where s.id = r.cost_set_id and ${setVisible('s')}) order by 1`),
        ];
        await sql`set local role samvirke_app`.execute(transaction);
        const now = [await idsOf(transaction, 'select id from entry order by 1'), await idsOf(transaction, 'select id from cost_set order by 1'), await idsOf(transaction, 'select id from cost_row order by 1')];
        await sql`set local role none`.execute(transaction);
        expect(now, said).toEqual(before);
        seen += now.flat().length;
      }
      expect(seen).toBeGreaterThan(500);
    });
  });
});

/** The checks as 0005 wrote them, each under the name that it has now. */
const OLD_TABLE = `create temp table entry_before (
    kind text not null constraint entry_kind check (kind in ('figure', 'contract', 'price', 'room', 'service', 'decision')),
    title text not null constraint entry_title check (title <> '' and length(title) <= 300),
    content jsonb not null default '{}' constraint entry_content check (jsonb_typeof(content) = 'object'),
    supplier_number text, key text,
    year integer constraint entry_year check (year between 1990 and 2200),
    amount_ore bigint constraint entry_amount check (amount_ore between -9007199254740991 and 9007199254740991),
    valid_from date, valid_to date constraint entry_valid check (valid_to >= valid_from),
    status text not null default 'draft' constraint entry_status check (status in ('draft', 'approved')),
    visibility text not null default 'own' constraint entry_visibility check (visibility in ('own', 'cooperation', 'public-bodies', 'public')),
    cooperation_id uuid, is_shared boolean not null default false, hidden_until date, hidden_ground text,
    protection text not null default 'none' constraint entry_protection check (protection in ('none', 'coarse')),
    version integer not null default 1 constraint entry_version check (version > 0),
    approved_at timestamptz, organisation_id uuid not null,
    search tsvector generated always as (to_tsvector('norwegian', title || ' ' || coalesce(content ->> 'description', '')
      || ' ' || coalesce(content ->> 'supplierName', '') || ' ' || coalesce(content ->> 'unit', '') || ' ' || coalesce(content ->> 'purpose', '')
      || ' ' || coalesce(content ->> 'area', '') || ' ' || coalesce(content ->> 'place', '') || ' ' || coalesce(content ->> 'decidedBy', '')
      || ' ' || coalesce(content ->> 'outcome', '') || ' ' || coalesce(content ->> 'caseNumber', '') || ' ' || coalesce(supplier_number, ''))) stored,
    facets text[] generated always as (array_remove(array['k:' || kind, 's:' || status, 'v:' || visibility, 'o:' || organisation_id::text,
      'n:' || supplier_number, 'c:' || cooperation_id::text, case when is_shared then 'shared' end, 'e:' || key], null)) stored,
    constraint entry_cooperation check ((visibility = 'cooperation') = (cooperation_id is not null)),
    constraint entry_hidden check ((hidden_until is null) = (hidden_ground is null)),
    constraint entry_hidden_price check (hidden_until is null or kind = 'price'),
    constraint entry_price_open check (kind <> 'price' or visibility in ('public-bodies', 'public')),
    constraint entry_protected check (protection = 'none' or (visibility in ('own', 'cooperation') and not is_shared)),
    constraint entry_protected_facts check (protection = 'none' or not content ?| array['place', 'address', 'areaM2', 'racks', 'powerKw']),
    constraint entry_approved check ((status = 'approved') = (approved_at is not null))
  )`;

/** Mostly what is right, so that each rule is met by itself; now and then all that isn't. */
const mostly = <T>(right: fc.Arbitrary<T>, ...wrong: readonly T[]): fc.Arbitrary<T> => fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: pick(...wrong) });
const words = fc.oneof(pick('Kjøp av drift', 'Æ ø å', "'", 'e-post: post@kommune.no', 'https://a.no/b?c=1', '1,5 mill. kr', '<b>x</b>', ' '), fc.string({ unit: 'grapheme', maxLength: 30 })).map((text) => text.replaceAll('\0', ''));
const content = fc.dictionary(
  pick('description', 'supplierName', 'unit', 'purpose', 'area', 'decidedBy', 'outcome', 'caseNumber', 'other', 'contract'),
  fc.oneof(words, fc.integer(), fc.constant(null), fc.boolean(), fc.constant({ a: ['b', 'c d'] })),
  { maxKeys: 6 },
);
const anyRow = fc
  .record({
    kind: mostly<string>(pick('figure', 'contract', 'price', 'room', 'service', 'decision'), '', 'FIGURE', 'x'),
    title: mostly<string>(words.filter((text) => text !== '' && text.length <= 300), '', 'x'.repeat(300), 'x'.repeat(301), '🏛'.repeat(300), '🏛'.repeat(301)),
    content: mostly<unknown>(content, [], 'a', 1, null, { place: null }, { racks: 1 }, { address: 'a' }, ['place']),
    supplier_number: pick(null, '', '310606006'),
    key: pick(null, '', 'staff'),
    year: mostly<number | null>(pick(null, 1990, 2024, 2200), 1989, 2201, -1),
    amount_ore: mostly<string | null>(pick(null, '0', '-9007199254740991', '9007199254740991'), '9007199254740992', '-9007199254740992', '9223372036854775807'),
    valid_from: pick(null, '2024-01-01', 'infinity', '-infinity'),
    valid_to: pick(null, '2024-01-01', '2023-12-31', '2025-01-01', 'infinity'),
    status: mostly<string>(pick('draft', 'approved'), 'Draft', ''),
    visibility: mostly<string>(pick(...VISIBILITIES), '', 'all'),
    cooperation_id: pick(null, ...CIRCLES),
    is_shared: fc.boolean(),
    hidden_until: pick(null, null, '2024-01-01', 'infinity'),
    hidden_ground: pick(null, null, '', '13'),
    protection: mostly<string>(pick('none', 'none', 'coarse'), '', 'fine'),
    version: mostly<number>(fc.constant(1), 0, -1),
    approved_at: pick(null, '2024-01-01T00:00:00Z'),
  })
  .chain((row) =>
    // Pairs that go together, three times of four.
    pick(true, true, true, false).map((isMended) =>
      isMended
        ? {
            ...row,
            cooperation_id: row.visibility === 'cooperation' ? CIRCLES[0]! : null,
            approved_at: row.status === 'approved' ? '2024-01-01T00:00:00Z' : null,
            hidden_until: row.kind === 'price' ? row.hidden_until : null,
            hidden_ground: row.kind === 'price' && row.hidden_until !== null ? '13' : null,
            valid_to: null,
          }
        : row,
    ),
  );

describe('an entry’s rules and words, in functions', () => {
  it('let in and keep out the same as the checks did, by a name of one that is broken; and are found by the same words and filters', async () => {
    await asOwner(async (transaction) => {
      await sql`set local session_replication_role = replica`.execute(transaction);
      await sql.raw(OLD_TABLE).execute(transaction);
      const tryIt = async (table: string, row: object): Promise<{ readonly broken: string | null; readonly worked: unknown }> => {
        await sql`savepoint one`.execute(transaction);
        try {
          const given = JSON.stringify(row);
          const columns = sql.join(Object.keys(row).map((name) => sql.id(name)));
          const { rows } = await sql<{ search: string; facets: readonly string[] }>`insert into ${sql.table(table)} (${columns})
            select ${columns} from jsonb_populate_record(null::${sql.table(table)}, ${given}::jsonb) returning search::text, facets`.execute(transaction);
          return { broken: null, worked: rows[0] };
        } catch (error) {
          const { code, constraint } = error as { readonly code?: string; readonly constraint?: string };
          if (code !== '23514') return { broken: String(code), worked: null };
          return { broken: String(constraint), worked: null };
        } finally {
          await sql`rollback to savepoint one`.execute(transaction);
        }
      };
      const met = new Set<string>();
      let isIn = 0;
      for (const row of fc.sample(anyRow, 300)) {
        const whole = { ...row, organisation_id: BODIES[0] };
        const before = await tryIt('entry_before', whole);
        const now = await tryIt('entry', { ...whole, id: buildUuid() });
        const said = JSON.stringify(row);
        expect(now.broken === null, said).toBe(before.broken === null);
        expect(now.worked, said).toEqual(before.worked);
        if (now.broken === null) isIn += 1;
        else met.add(now.broken);
      }
      expect(isIn).toBeGreaterThan(50);
      expect([...met].toSorted()).toEqual(expect.arrayContaining(['entry_amount', 'entry_approved', 'entry_content', 'entry_cooperation', 'entry_hidden', 'entry_kind', 'entry_price_open', 'entry_protected', 'entry_title', 'entry_year']));
    });
  });
});

describe('what is remembered of an entry, by its own function', () => {
  it('is what is remembered of anything, but for what stood in one that is protected by the change', async () => {
    await asOwner(async (transaction) => {
      await sql`insert into organisation (id, kind) values (${BODIES[0]!}, 'municipality')`.execute(transaction);
      // As it was remembered before, beside what is.
      await sql`create trigger remembered_before after insert or update or delete on entry for each row execute function history_record('entry-before', 'search', 'facets')`.execute(transaction);
      await sql`set local role samvirke_keeper`.execute(transaction);
      const [ids, titles, left] = [[buildUuid(), buildUuid(), buildUuid()], pick('En', 'To', "Tre '\"æ"), new Set<string>()];
      const step = fc.record({ id: pick(...ids), what: pick('change', 'protect', 'open', 'nothing', 'approve', 'withdraw', 'delete', 'said'), title: titles });
      const kinds: string[] = [];
      let last = 0;
      for (const { id, what, title } of fc.sample(step, 120)) {
        const there = left.has(id);
        await sql`select set_config('samvirke.action', ${what === 'said' ? 'restored' : ''}, true), set_config('samvirke.reason', ${title === 'En' ? '' : title}, true)`.execute(transaction);
        if (!there) await sql`insert into entry (id, organisation_id, kind, title, content, protection) values (${id}, ${BODIES[0]!}, 'room', ${title}, ${what === 'open' ? '{"racks":3}' : '{}'}, ${what === 'protect' ? 'coarse' : 'none'})`.execute(transaction);
        else if (what === 'delete') await sql`delete from entry where id = ${id}`.execute(transaction);
        else if (what === 'nothing') await sql`update entry set title = title where id = ${id}`.execute(transaction);
        else if (what === 'protect') await sql`update entry set protection = 'coarse', content = '{}', title = ${title}, version = version + 1 where id = ${id}`.execute(transaction);
        else if (what === 'open') await sql`update entry set protection = 'none', version = version + 1 where id = ${id}`.execute(transaction);
        else if (what === 'approve') await sql`update entry set status = 'approved', approved_at = now() where id = ${id}`.execute(transaction);
        else if (what === 'withdraw') await sql`update entry set superseded_at = now() where id = ${id}`.execute(transaction);
        else await sql`update entry set title = ${title}, content = '{"purpose":"x","description":"ø"}', version = version + 1 where id = ${id}`.execute(transaction);
        if (there && what === 'delete') left.delete(id);
        else left.add(id);
        const { rows } = await sql<{ seq: number; object_kind: string; before: string | null; after: string | null; same: string }>`
          select seq, object_kind, before, after, json_build_array(action, version, actor, client, person_id, acting_for, object_id, reason_hash is null)::text as same from event
          where organisation_id = ${BODIES[0]!} and seq > ${last} order by seq limit 2`.execute(transaction);
        last = (await sql<{ last: number }>`select coalesce(max(seq), 0)::int as last from event where organisation_id = ${BODIES[0]!}`.execute(transaction)).rows[0]!.last;
        if (rows.length === 0) {
          kinds.push('none');
          continue;
        }
        const [now, before] = rows;
        expect(rows.map((row) => row.object_kind)).toEqual(['entry', 'entry-before']);
        expect(now!.same).toBe(before!.same);
        expect(now!.after).toBe(before!.after);
        const protects = before!.before?.includes('"protection": "none"') === true && before!.after?.includes('"protection": "coarse"') === true;
        kinds.push(protects ? 'protects' : 'other');
        if (protects) {
          expect(JSON.parse(now!.before!)).toMatchObject({ withheld: true, content: {}, title: (JSON.parse(now!.after!) as { title: string }).title });
          expect(now!.before).not.toMatch(/racks|purpose/);
        } else expect(now!.before).toBe(before!.before);
      }
      for (const kind of ['none', 'protects', 'other']) expect(kinds.filter((one) => one === kind).length).toBeGreaterThan(3);
    });
  });
});
