import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '@samvirke/model/access';
import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listMyData, withAccess, type Actor } from '../access/index.ts';
import { asKeeper, buildUuid, testDatabase, type OpenDatabase, type Transaction } from '../database/index.ts';
import { migrateDatabase } from '../database/migrate-database.ts';
import { eraseMe, erasePerson, findHistory, knownAt, listKnownAt, sealHeads, verifyHistory, verifyOwn } from './index.ts';

let open: OpenDatabase;
const AN_HOUR_MS = 3_600_000;

interface Someone {
  readonly person: string;
  readonly organisation: string;
  readonly actor: Actor;
}

async function addBody(): Promise<string> {
  const id = buildUuid();
  await asKeeper(open.db, (keeper) => keeper.insertInto('organisation').values({ id, kind: 'municipality' }).execute());
  return id;
}

async function addSomeone(organisation: string, roles: readonly Role[], name = 'Kari Prøve'): Promise<Someone> {
  const person = buildUuid();
  const tokenHash = createHash('sha256').update(randomBytes(32)).digest();
  await asKeeper(open.db, async (keeper) => {
    await keeper.insertInto('person').values({ id: person }).execute();
    await keeper.insertInto('person_name').values({ person_id: person, name }).execute();
    await keeper.insertInto('person_identity').values({ id: buildUuid(), person_id: person, issuer: 'https://id.example', subject: `subject of ${name} ${person}` }).execute();
    for (const role of roles) await keeper.insertInto('role_grant').values({ id: buildUuid(), person_id: person, organisation_id: organisation, role }).execute();
    await keeper
      .insertInto('session')
      .values({ token_hash: tokenHash, person_id: person, organisation_id: organisation, csrf_token: 'x', provider: 'test', idle_seconds: 600, expires_at: new Date(Date.now() + AN_HOUR_MS) })
      .execute();
  });
  return { person, organisation, actor: { kind: 'session', tokenHash } };
}

const as = <T>({ actor }: Someone, work: (transaction: Transaction) => Promise<T>, said: { readonly reason?: string; readonly action?: string } = {}): Promise<T> => withAccess(open.db, actor, work, said);

async function addEntry(someone: Someone, title: string, reason?: string): Promise<string> {
  const id = buildUuid();
  await as(someone, (t) => t.insertInto('entry').values({ id, organisation_id: someone.organisation, kind: 'contract', title, content: '{"amountOre":100}' }).execute(), reason === undefined ? {} : { reason });
  return id;
}

/** A body with a log of six events: a role, and an entry that is made and then changed four times. */
async function addLog(): Promise<Someone> {
  const someone = await addSomeone(await addBody(), ['contributor']);
  const id = await addEntry(someone, 'Sak 1', 'Første');
  for (const count of [2, 3, 4, 5]) await as(someone, (t) => t.updateTable('entry').set({ title: `Sak ${count}` }).where('id', '=', id).execute(), { reason: `Nummer ${count}` });
  return someone;
}

/** What nothing but a superuser can do: past roles, triggers and keys. */
const tamper = (work: (transaction: Transaction) => Promise<unknown>): Promise<unknown> =>
  open.db.transaction().execute(async (transaction) => {
    await sql`set local role none`.execute(transaction);
    await sql`set local session_replication_role = replica`.execute(transaction);
    await work(transaction);
  });
const faultsOf = async (organisation: string): Promise<readonly string[]> => {
  const { faults } = await verifyHistory(open.db, { organisation });
  return faults.filter(({ place }) => place !== 'seal').map((fault) => `${fault.organisation === organisation ? 'own' : 'other'} ${fault.place} ${fault.kind} ${fault.seq}–${fault.until}`);
};

beforeAll(async () => {
  open = await testDatabase();
});
afterAll(() => open.close());

describe('the log', () => {
  it('as the database wrote it is the same when it is worked out again without the database', async () => {
    const { organisation } = await addLog();
    expect(await faultsOf(organisation)).toEqual([]);
    const verification = await verifyHistory(open.db);
    expect(verification.faults).toEqual([]);
    expect(verification.events).toBeGreaterThanOrEqual(6);
  });

  it('is worked out again with letters outside ASCII, marks of every kind and nothing at all in its fields', async () => {
    const someone = await addSomeone(await addBody(), ['contributor']);
    await addEntry(someone, 'Årsavtale «Ærfugl» — 𝛑 "sitat" \\ / , [1, null]\u0001\u001f\u007f\b\f\r\t\u2028\ufeff', 'Fordi «ø» 🙂\nny linje');
    expect(await faultsOf(someone.organisation)).toEqual([]);
  });

  it.each([
    ['changed', (of: string) => (t: Transaction) => sql`update event set after = replace(after, 'Sak 2', 'Sak x') where organisation_id = ${of} and seq = 3`.execute(t), ['own event changed 3–3']],
    ['in another’s name', (of: string) => (t: Transaction) => sql`update event set person_id = ${buildUuid()} where organisation_id = ${of} and seq = 4`.execute(t), ['own event changed 4–4']],
    ['removed', (of: string) => (t: Transaction) => sql`delete from event where organisation_id = ${of} and seq = 3`.execute(t), ['own event removed 3–3']],
    [
      'inserted',
      (of: string) => async (t: Transaction) => {
        await sql`update event set seq = seq + 1000 where organisation_id = ${of} and seq >= 3`.execute(t);
        await sql`update event set seq = seq - 999 where organisation_id = ${of} and seq >= 1000`.execute(t);
        await sql`update event_reason set seq = seq + 1000 where organisation_id = ${of} and seq >= 3`.execute(t);
        await sql`update event_reason set seq = seq - 999 where organisation_id = ${of} and seq >= 1000`.execute(t);
        await sql`insert into event select organisation_id, 3, recorded_at, actor, person_id, client, acting_for, 'approved', object_kind, object_id, version, before, after, null, previous, hash from event where organisation_id = ${of} and seq = 4`.execute(t);
      },
      ['own event inserted 3–3'],
    ],
    [
      'reordered',
      (of: string) => async (t: Transaction) => {
        for (const table of ['event', 'event_reason']) {
          await sql`update ${sql.table(table)} set seq = 1000 where organisation_id = ${of} and seq = 3`.execute(t);
          await sql`update ${sql.table(table)} set seq = 3 where organisation_id = ${of} and seq = 4`.execute(t);
          await sql`update ${sql.table(table)} set seq = 4 where organisation_id = ${of} and seq = 1000`.execute(t);
        }
      },
      ['own event reordered 3–3', 'own event reordered 4–4'],
    ],
    ['cut off', (of: string) => (t: Transaction) => sql`delete from event where organisation_id = ${of} and seq >= 5`.execute(t), ['own event cut-off 5–6']],
    ['given other reasons', (of: string) => (t: Transaction) => sql`update event_reason set reason = 'Noe annet' where organisation_id = ${of} and seq = 3`.execute(t), ['own reason changed 3–3']],
    ['without its head', (of: string) => (t: Transaction) => sql`delete from event_head where organisation_id = ${of}`.execute(t), ['own head removed 6–6']],
    ['with another head', (of: string) => (t: Transaction) => sql`update event_head set hash = sha256('x') where organisation_id = ${of}`.execute(t), ['own event changed 6–6']],
  ] as const)('that is %s past every guard is found, with body and number', async (_, tampering, expected) => {
    const { organisation } = await addLog();
    await tamper(tampering(organisation));
    expect(await faultsOf(organisation)).toEqual(expected);
    const all = await verifyHistory(open.db);
    expect(all.faults.filter((fault) => fault.organisation === organisation)).toHaveLength(expected.length);
  });

  it('can’t be changed by the house itself, only added to', async () => {
    const { organisation } = await addLog();
    for (const statement of [sql`update event set after = 'x'`, sql`delete from event`, sql`truncate event cascade`]) {
      await expect(asKeeper(open.db, (keeper) => statement.execute(keeper))).rejects.toThrow(/append-only|permission denied/);
    }
    expect(await faultsOf(organisation)).toEqual([]);
  });
});

describe('a room that turns out to be protected', () => {
  const WHERE = 'Storgata 12';
  async function addRoom(someone: Someone): Promise<string> {
    const id = buildUuid();
    const content = JSON.stringify({ address: WHERE, racks: 12, purpose: 'reserve' });
    await as(someone, (t) => t.insertInto('entry').values({ id, organisation_id: someone.organisation, kind: 'room', title: `Rom i ${WHERE}`, content }).execute(), { reason: `Flyttet fra ${WHERE}` });
    await as(someone, (t) => t.updateTable('entry').set({ title: `Reserverom i ${WHERE}` }).where('id', '=', id).execute());
    return id;
  }
  const protect = (someone: Someone, id: string): Promise<unknown> =>
    as(someone, (t) => t.updateTable('entry').set({ protection: 'coarse', title: 'Reserverom', content: JSON.stringify({ purpose: 'reserve' }) }).where('id', '=', id).execute(), { reason: 'Omfattes av sikkerhetsloven' });
  const logOf = ({ organisation }: Someone): Promise<string> =>
    asKeeper(open.db, async (keeper) => JSON.stringify([await keeper.selectFrom('event').selectAll().where('organisation_id', '=', organisation).execute(), await keeper.selectFrom('event_reason').selectAll().where('organisation_id', '=', organisation).execute()]));

  it('has no address left in the log, and the log is whole', async () => {
    const someone = await addSomeone(await addBody(), ['contributor', 'auditor']);
    const id = await addRoom(someone);
    await sealHeads(open.db);
    expect(await logOf(someone)).toContain(WHERE);
    await protect(someone, id);
    expect(await logOf(someone)).not.toContain(WHERE);
    expect(await faultsOf(someone.organisation)).toEqual([]);
    expect((await as(someone, (t) => verifyOwn(t, someone.organisation))).emptied).toBe(2);
    const { events } = await as(someone, (t) => findHistory(t, { organisation: someone.organisation, limit: 50 }));
    expect(events.map(({ action, objectKind }) => `${objectKind} ${action}`).slice(0, 4)).toEqual(['redaction redacted', 'entry changed', 'entry changed', 'entry created']);
    expect(events[1]).toMatchObject({ reason: 'Omfattes av sikkerhetsloven', objectName: 'Reserverom' });
    expect(events.slice(0, 5).map(({ isEmptied }) => isEmptied)).toEqual([false, true, true, true, false]);
    expect(events[3]).toMatchObject({ reason: null, reasonErased: true, objectName: 'Reserverom' });
    expect((await as(someone, (t) => knownAt(t, someone.organisation, 'entry', id, events[2]!.recordedAt)))?.row).toMatchObject({ title: 'Reserverom', content: {} });
  });

  it('may be opened and protected again, and then too nothing is left', async () => {
    const someone = await addSomeone(await addBody(), ['contributor']);
    const id = await addRoom(someone);
    await protect(someone, id);
    await as(someone, (t) => t.updateTable('entry').set({ protection: 'none', content: JSON.stringify({ address: 'Kirkegata 1' }) }).where('id', '=', id).execute());
    await protect(someone, id);
    expect(await logOf(someone)).not.toMatch(/Storgata|Kirkegata/);
    expect(await faultsOf(someone.organisation)).toEqual([]);
  });

  it('takes nothing of any other object with it', async () => {
    const someone = await addSomeone(await addBody(), ['contributor']);
    await addRoom(someone);
    await protect(someone, await addRoom(someone));
    expect((await logOf(someone)).split(WHERE).length - 1).toBeGreaterThan(1);
    expect(await faultsOf(someone.organisation)).toEqual([]);
  });

  it('leaves no way to change what is left, nor to empty what isn’t protected', async () => {
    const someone = await addSomeone(await addBody(), ['contributor']);
    const id = await addRoom(someone);
    await protect(someone, id);
    await tamper((t) => sql`update event set after = replace(after, 'Reserverom', 'Bunker') where organisation_id = ${someone.organisation} and seq = 2`.execute(t));
    expect(await faultsOf(someone.organisation)).toEqual(['own event changed 2–2']);
    const unprotected = await addRoom(someone);
    await expect(as(someone, (t) => sql`select entry_redact(${unprotected})`.execute(t))).rejects.toThrow('permission denied');
    await expect(as(someone, (t) => sql`update event set after = null`.execute(t))).rejects.toThrow('permission denied');
    const { rows } = await asKeeper(open.db, (keeper) => sql<{ many: number }>`select entry_redact(${unprotected}) as many`.execute(keeper));
    expect(rows).toEqual([{ many: 0 }]);
  });

  it('has nothing of what it held left in any column either', async () => {
    const someone = await addSomeone(await addBody(), ['contributor', 'auditor']);
    const id = buildUuid();
    const held = { supplier_number: '974760673', key: 'nøkkel-41', year: 2041, amount_ore: 123_456_789, valid_from: '2031-01-02', valid_to: '2039-03-04', hidden_until: '2038-05-06', hidden_ground: '23-3' };
    await as(someone, (t) => t.insertInto('entry').values({ id, organisation_id: someone.organisation, kind: 'price', title: 'Pris i bunkeren', content: '{"unit":"rack"}', visibility: 'public', ...held }).execute());
    await as(someone, (t) => t.updateTable('entry').set({ title: 'Pris i fjellet' }).where('id', '=', id).execute());
    const marks = [...Object.values(held).map(String), 'bunkeren', 'fjellet', 'rack'];
    const left = async (): Promise<readonly string[]> => {
      const log = [await logOf(someone), JSON.stringify(await as(someone, (t) => findHistory(t, { organisation: someone.organisation, limit: 50 }))), JSON.stringify(await as(someone, (t) => knownAt(t, someone.organisation, 'entry', id, '2199-01-01')))].join();
      // As words of their own: a key or a hash may hold any few digits.
      return marks.filter((mark) => new RegExp(String.raw`(?<![\w-])${mark}(?![\w-])`, 'u').test(log));
    };
    expect(await left()).toEqual(marks);
    const nothing = Object.fromEntries(Object.keys(held).map((name) => [name, null]));
    // What a price may be seen by isn't what a protected object may: as whoever has the database could make it.
    await asKeeper(open.db, async (keeper) => {
      await sql`set local role none`.execute(keeper);
      await sql`alter table entry drop constraint entry_sound`.execute(keeper);
      await sql`set local role samvirke_keeper`.execute(keeper);
      await keeper.updateTable('entry').set({ ...nothing, protection: 'coarse', visibility: 'own', title: 'Skjermet', content: '{}' }).where('id', '=', id).execute();
    });
    expect(await left()).toEqual([]);
    expect(await faultsOf(someone.organisation)).toEqual([]);
    const { rows } = await asKeeper(open.db, (keeper) => sql<{ name: string }>`select distinct jsonb_object_keys(after::jsonb) as name from event where object_id = ${id} and after::jsonb ? 'withheld' order by 1`.execute(keeper));
    expect(rows.map(({ name }) => name)).toEqual(['approved_at', 'approved_by', 'content', 'cooperation_id', 'id', 'is_shared', 'kind', 'organisation_id', 'protection', 'recorded_at', 'status', 'superseded_at', 'title', 'version', 'visibility', 'withheld']);
  });

  it('and was protected before this was kept so, is emptied when the database is brought up to date', async () => {
    const old = await testDatabase({ to: '0008-parameters' });
    try {
      const [organisation, person, id] = [buildUuid(), buildUuid(), buildUuid()];
      await asKeeper(old.db, async (keeper) => {
        await keeper.insertInto('organisation').values({ id: organisation, kind: 'municipality' }).execute();
        await keeper.insertInto('person').values({ id: person }).execute();
        await sql`insert into entry (id, organisation_id, kind, title, year) values (${id}, ${organisation}, 'room', ${`Rom i ${WHERE}`}, 2041)`.execute(keeper);
        await sql`update entry set protection = 'coarse', title = 'Reserverom' where id = ${id}`.execute(keeper);
      });
      await migrateDatabase(old.db as unknown as Kysely<never>);
      const events = await asKeeper(old.db, (keeper) => keeper.selectFrom('event').select(['object_kind', 'before', 'after']).where('organisation_id', '=', organisation).orderBy('seq').execute());
      expect(events.map(({ object_kind: kind }) => kind).slice(-2)).toEqual(['entry', 'redaction']);
      expect(JSON.stringify(events)).not.toMatch(/Storgata/);
      const { faults, emptied } = await verifyHistory(old.db, { organisation });
      expect([faults, emptied]).toEqual([[], 2]);
    } finally {
      await old.close();
    }
  });

  describe('is no way in for whoever has the database and would have the log say something else', () => {
    /** As the redaction writes it, of any event: that this is what it hashes to now. */
    const sayOf = (organisation: string, seq: number, id: string) => sql`
      select history_append(${organisation}, 'redacted', 'redaction', ${id}, null, null, (select jsonb_build_object('events', jsonb_build_array(jsonb_build_object('seq', e.seq, 'hash',
        encode(sha256(e.previous || convert_to(json_build_array(e.organisation_id, e.seq, to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), e.actor, e.person_id, e.client,
          e.acting_for, e.action, e.object_kind, e.object_id, e.version, e.before, e.after, encode(e.reason_hash, 'hex'))::text, 'UTF8')), 'hex'))))::text
        from event e where e.organisation_id = ${organisation} and e.seq = ${seq}))`;
    /** Past the triggers the head isn't moved at the end: it is done here. */
    const settle = (organisation: string) => sql`update event_head h set seq = e.seq, previous = e.previous, recorded_at = e.recorded_at, hash = e.hash
      from (select * from event where organisation_id = ${organisation} order by seq desc limit 1) e where h.organisation_id = ${organisation}`;
    const set = (organisation: string, seq: number, fields: object) => sql`
      update event set after = (after::jsonb || ${JSON.stringify(fields)}::jsonb)::text where organisation_id = ${organisation} and seq = ${seq}`;

    it('of an entry that never was protected, emptied and called something else', async () => {
      const someone = await addLog();
      const { rows } = await asKeeper(open.db, (keeper) => sql<{ id: string }>`select object_id as id from event where organisation_id = ${someone.organisation} and seq = 4`.execute(keeper));
      await tamper(async (t) => {
        await set(someone.organisation, 4, { title: 'Noe annet', content: {}, withheld: true }).execute(t);
        await sql`update event set before = history_emptied(before, 'Noe annet'), after = history_emptied((after::jsonb - 'withheld')::text, 'Noe annet') where organisation_id = ${someone.organisation} and seq = 4`.execute(t);
        await sayOf(someone.organisation, 4, rows[0]!.id).execute(t);
        await settle(someone.organisation).execute(t);
      });
      expect(await faultsOf(someone.organisation)).toEqual(['own event changed 4–4']);
    });

    it('of an entry that is protected: what is left of it was said when it was emptied, and isn’t said anew', async () => {
      for (const change of [{ approved_by: buildUuid() }, { kind: 'decision' }, { visibility: 'public' }, { status: 'approved' }]) {
        const someone = await addSomeone(await addBody(), ['contributor']);
        const id = await addRoom(someone);
        await protect(someone, id);
        await tamper(async (t) => {
          await set(someone.organisation, 2, change).execute(t);
          await sayOf(someone.organisation, 2, id).execute(t);
          await settle(someone.organisation).execute(t);
        });
        expect(await faultsOf(someone.organisation)).toEqual(['own event changed 2–2']);
      }
    });

    it('by what can’t be read, which is told and stops nothing', async () => {
      const someone = await addLog();
      await tamper(async (t) => {
        await sql`select history_append(${someone.organisation}, 'redacted', 'redaction', 'x', null, null, '{"events": 7}')`.execute(t);
        await sql`select history_append(${someone.organisation}, 'redacted', 'redaction', 'x', null, null, 'ikke json')`.execute(t);
        await sql`update event set after = 'ikke json' where organisation_id = ${someone.organisation} and seq = 3`.execute(t);
        await sayOf(someone.organisation, 3, 'x').execute(t);
        await settle(someone.organisation).execute(t);
      });
      expect(await faultsOf(someone.organisation)).toEqual(['own event changed 3–3']);
    });
  });

  it('isn’t found by guessing: what its events hashed with is gone too', async () => {
    const someone = await addSomeone(await addBody(), ['contributor']);
    const id = await addRoom(someone);
    const salts = async (): Promise<readonly string[]> => [...(await logOf(someone)).matchAll(/salt\\": ?\\"([0-9a-f-]{36})/g)].map(([, salt]) => salt!);
    const before = new Set(await salts());
    expect(before.size).toBe(2);
    await protect(someone, id);
    expect((await salts()).filter((salt) => before.has(salt))).toEqual([]);
  });
});

describe('the seal', () => {
  it('finds a chain that was cut off or written anew together with its head', async () => {
    const [cut, anew, whole] = [await addLog(), await addLog(), await addLog()];
    await sealHeads(open.db);
    await tamper(async (t) => {
      await sql`delete from event where organisation_id = ${cut.organisation} and seq >= 5`.execute(t);
      await sql`update event_head set seq = 4, hash = (select hash from event where organisation_id = ${cut.organisation} and seq = 4) where organisation_id = ${cut.organisation}`.execute(t);
      await sql`delete from event where organisation_id = ${anew.organisation}`.execute(t);
      await sql`delete from event_reason where organisation_id = ${anew.organisation}`.execute(t);
      await sql`delete from event_head where organisation_id = ${anew.organisation}`.execute(t);
      for (let count = 1; count <= 6; count += 1) await sql`select history_append(${anew.organisation}, 'created', 'entry', 'x', 1, null, '{}')`.execute(t);
      // Past every trigger, so past the one that moves the head at the end.
      await sql`update event_head h set seq = e.seq, hash = e.hash from event e where e.organisation_id = h.organisation_id and h.organisation_id = ${anew.organisation} and e.seq = 6`.execute(t);
    });
    expect(await faultsOf(cut.organisation)).toEqual(['own event cut-off 5–6']);
    expect(await faultsOf(anew.organisation)).toEqual(['own event rewritten 6–6']);
    expect(await faultsOf(whole.organisation)).toEqual([]);
    expect((await as(cut, (t) => verifyOwn(t, cut.organisation))).faults).toMatchObject([{ kind: 'cut-off', seq: 5, until: 6 }]);
  });

  it('is made anew every time it is asked for, and is itself held to the one before', async () => {
    const { organisation } = await addLog();
    const [first, second] = [await sealHeads(open.db), await sealHeads(open.db)];
    expect(second.seq).toBe(first.seq + 1);
    const before = (await verifyHistory(open.db, { organisation })).faults.filter(({ place }) => place === 'seal');
    expect(before).toEqual([]);
    await tamper((t) => sql`update event_seal set heads = '[]' where seq = ${first.seq}`.execute(t));
    expect((await verifyHistory(open.db, { organisation })).faults).toEqual([{ place: 'seal', kind: 'changed', organisation: null, seq: first.seq, until: first.seq }]);
  });

  it('tells a body of its own chain and of no other’s', async () => {
    const [one, other] = [await addLog(), await addLog()];
    await sealHeads(open.db);
    const { rows } = await as(one, (t) => sql<{ seq: number; hash: string }>`select seq, hash from history_sealed()`.execute(t));
    expect(rows.map(({ seq }) => seq)).toEqual([6]);
    await expect(as(one, (t) => sql`select * from event_seal`.execute(t))).rejects.toThrow('permission denied');
    const heads = await as(one, (t) => t.selectFrom('event_head').select('organisation_id').execute());
    expect(heads).toEqual([{ organisation_id: one.organisation }]);
    expect(heads).not.toContainEqual({ organisation_id: other.organisation });
  });
});

describe('many who write at once', () => {
  it('make one chain without a fork or a gap, in one body and in several', async () => {
    const [one, two, three] = [await addSomeone(await addBody(), ['contributor']), await addSomeone(await addBody(), ['contributor']), await addSomeone(await addBody(), ['contributor'])];
    const [WRITERS, EACH] = [20, 5];
    const write = async (writer: number): Promise<void> => {
      for (let count = 0; count < EACH; count += 1) {
        await addEntry(one, `Skriver ${writer}, nummer ${count}`, 'Samtidig');
        await addEntry(writer % 2 === 0 ? two : three, `Skriver ${writer}, nummer ${count}`);
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
    const { rows } = await asKeeper(open.db, (keeper) =>
      sql<{ organisation_id: string; count: number; last: number; forks: number }>`
        select organisation_id, count(*) as count, max(seq) as last, count(*) - count(distinct previous) as forks from event
        where organisation_id in (${one.organisation}, ${two.organisation}, ${three.organisation}) group by 1`.execute(keeper),
    );
    const of = (someone: Someone): object | undefined => rows.find(({ organisation_id: id }) => id === someone.organisation);
    // One role was given in each before anybody wrote.
    expect(of(one)).toMatchObject({ count: WRITERS * EACH + 1, last: WRITERS * EACH + 1, forks: 0 });
    expect(of(two)).toMatchObject({ count: (WRITERS * EACH) / 2 + 1, last: (WRITERS * EACH) / 2 + 1, forks: 0 });
    expect([await faultsOf(one.organisation), await faultsOf(two.organisation), await faultsOf(three.organisation)]).toEqual([[], [], []]);
    const times = await as(one, (t) => sql<{ backwards: number }>`select count(*) as backwards from (select recorded_at - lag(recorded_at) over (order by seq) as step from event where organisation_id = ${one.organisation}) s where step < interval '0'`.execute(t));
    expect(times.rows[0]?.backwards).toBe(0);
  });

  it('leave no trace of what was taken back', async () => {
    const someone = await addSomeone(await addBody(), ['contributor']);
    await expect(
      as(someone, async (t) => {
        await t.insertInto('entry').values({ id: buildUuid(), organisation_id: someone.organisation, kind: 'contract', title: 'Angret', content: '{}' }).execute();
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
    await addEntry(someone, 'Stående');
    const { events } = await as(someone, (t) => findHistory(t, { organisation: someone.organisation, limit: 10 }));
    expect(events.map(({ seq, objectName }) => [seq, objectName])).toEqual([[2, 'Stående'], [1, 'contributor']]);
    expect(await faultsOf(someone.organisation)).toEqual([]);
  });
});

describe('many events in one transaction', () => {
  const fill = (transaction: Transaction, organisation: string, count: number, title = 'Sak') =>
    sql`insert into entry (id, organisation_id, kind, title, content) select gen_random_uuid(), ${organisation}, 'contract', ${title} || ' ' || i, '{}' from generate_series(1, ${count}) i`.execute(transaction);
  const headOf = async (organisation: string): Promise<object | undefined> => {
    const { rows } = await asKeeper(open.db, (keeper) =>
      sql<object>`select h.seq, h.seq = e.seq and h.hash = e.hash and h.previous = e.previous and h.recorded_at = e.recorded_at as "isLast" from event_head h
        left join lateral (select * from event e where e.organisation_id = h.organisation_id order by seq desc limit 1) e on true where h.organisation_id = ${organisation}`.execute(keeper),
    );
    return rows[0];
  };

  it('make one chain with the head at its end, in several bodies at once, after others and before others', async () => {
    const [one, two] = [await addSomeone(await addBody(), ['contributor']), await addSomeone(await addBody(), ['contributor'])];
    await as(one, async (t) => fill(t, one.organisation, 1));
    await asKeeper(open.db, async (keeper) => {
      for (const body of [one, two, one, two, two]) await fill(keeper, body.organisation, 40);
    });
    await addEntry(one, 'Etterpå', 'Med begrunnelse');
    expect([await headOf(one.organisation), await headOf(two.organisation)]).toEqual([{ seq: 83, isLast: true }, { seq: 121, isLast: true }]);
    expect([await faultsOf(one.organisation), await faultsOf(two.organisation)]).toEqual([[], []]);
  });

  it('go on from where they were when some of them are taken back', async () => {
    const { organisation } = await addSomeone(await addBody(), ['contributor']);
    await asKeeper(open.db, async (keeper) => {
      await sql`savepoint whole`.execute(keeper);
      await fill(keeper, organisation, 5, 'Angret');
      await sql`rollback to savepoint whole`.execute(keeper);
      await fill(keeper, organisation, 1);
      await sql`savepoint part`.execute(keeper);
      await fill(keeper, organisation, 5, 'Angret');
      await sql`rollback to savepoint part`.execute(keeper);
      await fill(keeper, organisation, 2);
      await sql`savepoint kept`.execute(keeper);
      await fill(keeper, organisation, 2);
      await sql`release savepoint kept`.execute(keeper);
      // Settled before the end, as a restore does, and gone on with.
      await sql`set constraints all immediate`.execute(keeper);
      await sql`set constraints all deferred`.execute(keeper);
      await fill(keeper, organisation, 3);
    });
    expect(await headOf(organisation)).toEqual({ seq: 9, isLast: true });
    expect(await faultsOf(organisation)).toEqual([]);
  });

  it('are not begun anywhere else by what somebody has set before', async () => {
    const { organisation } = await addSomeone(await addBody(), ['contributor']);
    await asKeeper(open.db, async (keeper) => {
      await sql`select set_config('samvirke.head', ${`1 ${organisation} 700 ${'00'.repeat(32)} more`}, true)`.execute(keeper);
      await fill(keeper, organisation, 3);
    });
    expect(await headOf(organisation)).toEqual({ seq: 4, isLast: true });
    expect(await faultsOf(organisation)).toEqual([]);
  });

  it('find the body of another transaction where that one left it', async () => {
    const someone = await addSomeone(await addBody(), ['contributor']);
    await Promise.all(Array.from({ length: 6 }, (_, index) => as(someone, (t) => fill(t, someone.organisation, 7, `Nummer ${index}`))));
    expect(await headOf(someone.organisation)).toEqual({ seq: 43, isLast: true });
    expect(await faultsOf(someone.organisation)).toEqual([]);
  });
});

describe('a body’s log', () => {
  it('says who did what, for whom, why and what was changed, page by page, the newest first', async () => {
    const someone = await addLog();
    const first = await as(someone, (t) => findHistory(t, { organisation: someone.organisation, limit: 4 }));
    expect(first.events.map(({ seq }) => seq)).toEqual([6, 5, 4, 3]);
    expect(first.events[0]).toMatchObject({
      person: { id: someone.person, name: 'Kari Prøve', state: 'known' },
      actingFor: { id: someone.organisation },
      action: 'changed',
      objectKind: 'entry',
      objectName: 'Sak 5',
      version: 5,
      reason: 'Nummer 5',
      changes: [{ field: 'title', before: 'Sak 4', after: 'Sak 5' }],
    });
    const rest = await as(someone, (t) => findHistory(t, { organisation: someone.organisation, limit: 4, after: first.next ?? 0 }));
    expect(rest.events.map(({ seq, actor }) => [seq, actor])).toEqual([[2, 'person'], [1, 'operator']]);
    expect(rest.next).toBeNull();
  });

  it('is narrowed by object, person, what was done and when', async () => {
    const someone = await addLog();
    const colleague = await addSomeone(someone.organisation, ['contributor'], 'Ola Prøve');
    const other = await addEntry(colleague, 'En annen');
    const find = async (filter: object): Promise<readonly number[]> => (await as(someone, (t) => findHistory(t, { organisation: someone.organisation, limit: 50, ...filter }))).events.map(({ seq }) => seq);
    expect(await find({ objectKind: 'entry', objectId: other })).toEqual([8]);
    expect(await find({ person: colleague.person })).toEqual([8]);
    expect(await find({ action: 'created', objectKind: 'entry' })).toEqual([8, 2]);
    expect(await find({ action: 'created', objectKind: 'nothing' })).toEqual([]);
    expect(await find({ to: '2020-01-01' })).toEqual([]);
    expect(await find({ from: '2100-01-01' })).toEqual([]);
    const today = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Oslo' }).format(new Date());
    expect(await find({ from: '2020-01-01', to: today })).toHaveLength(8);
  });

  it('is seen by its own people only, and not by who has left it', async () => {
    const [someone, neighbour] = [await addLog(), await addLog()];
    expect((await as(neighbour, (t) => findHistory(t, { organisation: someone.organisation, limit: 50 }))).events).toEqual([]);
    const roles = await asKeeper(open.db, (keeper) => keeper.updateTable('role_grant').set({ superseded_at: new Date() }).where('person_id', '=', someone.person).returning('id').execute());
    expect(roles).toHaveLength(1);
    expect((await as(someone, (t) => findHistory(t, { organisation: someone.organisation, limit: 50 }))).events).toEqual([]);
  });
});

describe('what was known when', () => {
  it('is answered for one object and for all of a kind', async () => {
    const someone = await addSomeone(await addBody(), ['contributor']);
    const id = await addEntry(someone, 'Først');
    const between = await as(someone, async (t) => (await sql<{ now: Date }>`select clock_timestamp() as now`.execute(t)).rows[0]?.now.toISOString() ?? '');
    await new Promise((resolve) => void setTimeout(resolve, 5));
    await as(someone, (t) => t.updateTable('entry').set({ title: 'Siden' }).where('id', '=', id).execute());
    const later = await addEntry(someone, 'Ny');
    const known = (time: string, objectId = id): Promise<unknown> => as(someone, async (t) => (await knownAt(t, someone.organisation, 'entry', objectId, time))?.objectName ?? null);
    expect([await known('2020-01-01'), await known(between), await known('2100-01-01')]).toEqual([null, 'Først', 'Siden']);
    expect(await known(between, later)).toBeNull();
    const list = (time: string, limit = 10, after?: string): Promise<readonly unknown[]> =>
      as(someone, async (t) => (await listKnownAt(t, { organisation: someone.organisation, objectKind: 'entry', time, limit, after })).objects.map(({ objectName }) => objectName));
    expect([await list('2020-01-01'), await list(between), await list('2100-01-01'), await list('2100-01-01', 1), await list('2100-01-01', 1, id)]).toEqual([[], ['Først'], ['Siden', 'Ny'], ['Siden'], ['Ny']]);
    await as(someone, (t) => t.updateTable('entry').set({ superseded_at: new Date() }).where('id', '=', id).execute());
    expect([await known('2100-01-01'), await list('2100-01-01'), await list(between)]).toEqual([null, ['Ny'], ['Først']]);
  });
});

describe('a person who asks to be erased', () => {
  it('is nowhere to be found by name or identity, can’t go on, and the chain holds', async () => {
    const name = `Skal Slettes ${buildUuid()}`;
    const body = await addBody();
    const [someone, colleague] = [await addSomeone(body, ['contributor', 'administrator'], name), await addSomeone(body, ['auditor'])];
    await addSomeone(body, ['administrator']);
    const id = await addEntry(someone, 'Avtale', `Skrevet av ${name}`);
    await as(someone, (t) => t.insertInto('invitation').values({ id: buildUuid(), token_hash: randomBytes(32), organisation_id: body, role: 'reader', created_by: someone.person, expires_at: new Date(Date.now() + AN_HOUR_MS) }).execute());
    expect(await whereverIs(name)).toEqual(['event_reason', 'person_identity', 'person_name']);
    expect(await as(someone, (t) => eraseMe(t, { reasons: true }))).toBeNull();
    expect(await whereverIs(name)).toEqual([]);
    expect((await withAccess(open.db, someone.actor, (_, entered) => Promise.resolve(entered))).state).toBe('ended');
    const { events } = await as(colleague, (t) => findHistory(t, { organisation: body, objectKind: 'entry', objectId: id, limit: 10 }));
    expect(events).toMatchObject([{ person: { id: someone.person, name: null, state: 'erased' }, reason: null, reasonErased: true }]);
    const invitations = await asKeeper(open.db, (keeper) => keeper.selectFrom('invitation').select('id').where('created_by', '=', someone.person).where('superseded_at', 'is', null).execute());
    expect(invitations).toEqual([]);
    expect(await faultsOf(body)).toEqual([]);
    expect((await verifyHistory(open.db, { organisation: body })).reasonsErased).toBe(1);
  });

  it('keeps the words of reasons where they don’t ask for those to go, and is erased once', async () => {
    const someone = await addLog();
    expect(await erasePerson(open.db, someone.person)).toBe(true);
    expect(await erasePerson(open.db, someone.person)).toBe(false);
    expect(await erasePerson(open.db, buildUuid())).toBe(false);
    const { events, reasonsErased } = await verifyHistory(open.db, { organisation: someone.organisation });
    expect([events, reasonsErased, await faultsOf(someone.organisation)]).toEqual([7, 0, []]);
  });

  it('is nobody else: only the house may erase another, and who isn’t logged in erases nobody', async () => {
    const [someone, other] = [await addLog(), await addLog()];
    await expect(as(someone, (t) => sql`select person_erase(${other.person}::uuid, true)`.execute(t))).rejects.toThrow('permission denied');
    expect(await withAccess(open.db, { kind: 'anonymous' }, (t) => eraseMe(t, { reasons: true }))).toMatchObject({ code: 'person-unknown' });
  });

  it('is told to give the role to another first where a body would be left without an administrator', async () => {
    const body = await addBody();
    const someone = await addSomeone(body, ['administrator']);
    expect(await as(someone, (t) => eraseMe(t, { reasons: false }))).toMatchObject({ code: 'administrator-last' });
    await addSomeone(body, ['administrator']);
    expect(await as(someone, (t) => eraseMe(t, { reasons: false }))).toBeNull();
  });

  it('first gets all that is kept of them, and nothing of others', async () => {
    const someone = await addLog();
    const data = (await as(someone, (t) => listMyData(t))) as { person: object; roles: object[]; events: { action: string; reason: string | null }[] };
    expect(data.person).toMatchObject({ id: someone.person, name: 'Kari Prøve' });
    expect(data.events.map(({ action, reason }) => [action, reason]).toReversed()).toEqual([['created', 'Første'], ...[2, 3, 4, 5].map((count) => ['changed', `Nummer ${count}`])]);
    expect(data.roles).toHaveLength(1);
    expect(await withAccess(open.db, { kind: 'anonymous' }, (t) => listMyData(t))).toBeNull();
  });

  /** Tables with a row in which the words stand, as a superuser who reads them all. */
  async function whereverIs(words: string): Promise<readonly string[]> {
    return open.db.transaction().execute(async (transaction) => {
      await sql`set local role none`.execute(transaction);
      const { rows: tables } = await sql<{ name: string }>`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(transaction);
      const found: string[] = [];
      for (const { name } of tables) {
        const { rows } = await sql`select from ${sql.table(name)} t where t::text like ${`%${words}%`} limit 1`.execute(transaction);
        if (rows.length > 0) found.push(name);
      }
      return found;
    });
  }
});
