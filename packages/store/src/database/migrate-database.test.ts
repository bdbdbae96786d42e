import { randomBytes } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { verifyHistory } from '../history/index.ts';
import { asKeeper, buildUuid, DatabaseUnfit, openDatabase, testDatabase, type OpenDatabase } from './index.ts';
import { listMigrations, migrateDatabase } from './migrate-database.ts';
import { migrations } from './migrations/index.ts';

/** What every released version left its database at; a new release adds a line, and no line is ever taken away. */
const RELEASED = ['0002-cost-sets'] as const;

const POSTGRES = process.env['SAMVIRKE_TEST_POSTGRES'];
/** Databases are made here, with all their tables, one after another. */
const PATIENT = { timeout: 180_000 };
const owner = (open: OpenDatabase): Kysely<never> => open.db as unknown as Kysely<never>;

/** All that stands in the schema, so that two can be held against each other. */
async function shapeOf(open: OpenDatabase): Promise<readonly string[]> {
  const { rows } = await sql<{ line: string }>`
    select c.oid::regclass || '.' || attname || ' ' || format_type(atttypid, atttypmod) || attgenerated::text || attnotnull::text as line
      from pg_attribute a join pg_class c on c.oid = attrelid and c.relkind in ('r', 'i') where relnamespace = 'public'::regnamespace and attnum > 0 and not attisdropped
    union all select 'function ' || proname || ' ' || md5(prosrc) from pg_proc where pronamespace = 'public'::regnamespace
    union all select 'policy ' || tablename || '.' || policyname || ' ' || coalesce(qual, '') || ' ' || coalesce(with_check, '') from pg_policies
    union all select 'trigger ' || tgrelid::regclass || '.' || tgname from pg_trigger where not tgisinternal
    union all select 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
    order by 1`.execute(open.db);
  return rows.map(({ line }) => line);
}

let opened: OpenDatabase[] = [];
const open = async (options?: Parameters<typeof testDatabase>[0]): Promise<OpenDatabase> => {
  const database = await testDatabase(options);
  opened.push(database);
  return database;
};
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
  opened = [];
});

/** A database of a trial that began before there was a login: two sets of own figures, one of them taken back. */
async function fillOfOld(db: OpenDatabase['db']): Promise<{ readonly body: string; readonly set: string }> {
  const body = buildUuid();
  const set = randomBytes(18).toString('base64url');
  const gone = randomBytes(18).toString('base64url');
  await sql`insert into organisation (id, kind) values (${body}, 'municipality')`.execute(db);
  await sql`insert into organisation_identifier (id, organisation_id, scheme, value, valid_from) values (${buildUuid()}, ${body}, 'municipality-number', '0604', '1964-01-01')`.execute(db);
  for (const [id, superseded] of [[set, null], [gone, new Date()]] as const) {
    await sql`insert into cost_set (id, name, file_name, price_year, fingerprint, superseded_at) values (${id}, 'Kongsberg 2014', 'tall.csv', 2014, 'f', ${superseded})`.execute(db);
  }
  for (const [number, ore] of [[1, 1_125_000_000], [2, Number.MAX_SAFE_INTEGER], [3, -5]] as const) {
    await sql`insert into cost_row (id, cost_set_id, organisation_id, municipality_number, row_number, year, key_kind, key, amount_ore, fte)
      values (${buildUuid()}, ${set}, ${body}, '0604', ${number}, 2014, 'element', 'telecom', ${ore}, 1.5)`.execute(db);
  }
  return { body, set };
}

describe('migrations', PATIENT, () => {
  it('have all been run once, and run again change nothing', async () => {
    const database = await open();
    expect(await migrateDatabase(owner(database))).toEqual([]);
  });

  it('refuse a database that a later version of the program has changed', async () => {
    const database = await open();
    await sql`set role none`.execute(database.db);
    await sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2030-01-01')`.execute(database.db);
    const error = await migrateDatabase(owner(database)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DatabaseUnfit);
    expect((error as DatabaseUnfit).refusal).toEqual({ code: 'database-newer', figures: { migration: '9999-from-the-future' } });
  });

  it.each(RELEASED)('bring a database as %s left it to the newest with every figure in it, and to the same form as a new one', async (to) => {
    const old = await open({ to });
    expect((await listMigrations(owner(old))).at(-1)).toBe(to);
    const { body, set } = await fillOfOld(old.db);
    const ran = await migrateDatabase(owner(old));
    expect(ran).toEqual(Object.keys(migrations).filter((name) => name > to));
    const fresh = await open();
    expect(await shapeOf(old)).toEqual(await shapeOf(fresh));
    await asKeeper(old.db, async (keeper) => {
      const sets = await keeper.selectFrom('cost_set').select(['id', 'organisation_id', 'visibility', 'version']).where('superseded_at', 'is', null).execute();
      expect(sets).toEqual([{ id: set, organisation_id: null, visibility: 'own', version: 1 }]);
      const rows = await keeper.selectFrom('cost_row').select(['organisation_id', 'amount_ore', 'fte', 'valid_from']).orderBy('row_number').execute();
      expect(rows).toEqual([1_125_000_000, Number.MAX_SAFE_INTEGER, -5].map((ore) => ({ organisation_id: body, amount_ore: ore, fte: 1.5, valid_from: '2014-01-01' })));
    });
  });

  it('take the address of a room that is protected already out of the log, and leave members what they saw', async () => {
    const database = await open({ to: '0008-parameters' });
    const { db } = database;
    const [body, room, circle, member] = [buildUuid(), buildUuid(), buildUuid(), buildUuid()];
    await sql`insert into organisation (id, kind) values (${body}, 'municipality')`.execute(db);
    await sql`insert into cooperation (id, organisation_id, name) values (${circle}, ${body}, 'Prøve')`.execute(db);
    await sql`insert into cooperation_member (id, cooperation_id, organisation_id, accepted_at) values (${member}, ${circle}, ${body}, now())`.execute(db);
    await asKeeper(db, async (keeper) => {
      await sql`insert into entry (id, organisation_id, kind, title, content) values (${room}, ${body}, 'room', 'Rom i Storgata 12', '{"address":"Storgata 12"}')`.execute(keeper);
      await sql`update entry set title = 'Reserverom', content = '{}', protection = 'coarse', version = 2 where id = ${room}`.execute(keeper);
    });
    const log = async (): Promise<string> => JSON.stringify((await sql`select before, after from event`.execute(db)).rows);
    expect(await log()).toContain('Storgata');
    await migrateDatabase(owner(database));
    expect(await log()).not.toContain('Storgata');
    expect((await verifyHistory(db, { organisation: body })).faults).toEqual([]);
    expect((await sql`select sees_from::text from cooperation_member`.execute(db)).rows).toEqual([{ sees_from: '-infinity' }]);
  });

  it('that fail leave everything as it was, also what came before the fault', async () => {
    const old = await open({ to: '0002-cost-sets' });
    const { set } = await fillOfOld(old.db);
    const before = await shapeOf(old);
    const broken = {
      ...migrations,
      '9998-broken': {
        up: async (db: Kysely<unknown>) => {
          await sql`delete from cost_row`.execute(db);
          await sql`create table half (id integer)`.execute(db);
          await sql`alter table nowhere add column x integer`.execute(db);
        },
      },
    };
    await expect(migrateDatabase(owner(old), { migrations: broken })).rejects.toThrow('nowhere');
    expect(await shapeOf(old)).toEqual(before);
    expect((await listMigrations(owner(old))).at(-1)).toBe('0002-cost-sets');
    const { rows } = await sql<{ rows: number }>`select count(*) as rows from cost_row where cost_set_id = ${set}`.execute(old.db);
    expect(rows).toEqual([{ rows: 3 }]);
    // The cause removed, it goes on from there.
    expect((await migrateDatabase(owner(old))).length).toBeGreaterThan(0);
  });
});

describe.runIf(POSTGRES)('a PostgreSQL of several servers', PATIENT, () => {
  /** An empty database of its own, with the addresses of whoever logs in. */
  async function emptyDatabase(): Promise<{ readonly urlOf: (user: string) => string; readonly name: string; readonly db: OpenDatabase['db'] }> {
    const database = await open({ to: 'nothing' });
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(database.db);
    const { name } = rows[0] as { name: string };
    return {
      name,
      db: database.db,
      urlOf: (user) => {
        const url = new URL(POSTGRES as string);
        url.pathname = `/${name}`;
        if (user !== '') url.username = user;
        return url.href;
      },
    };
  }

  it('that start at once on an empty database: one makes the tables, the others wait, and all start', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { urlOf } = await emptyDatabase();
      const stores = await Promise.all([1, 2, 3].map(() => openDatabase({ url: urlOf('') })));
      for (const store of stores) {
        if ('code' in store) throw new Error(store.code);
        expect(await store.db.selectFrom('organisation').select('id').execute()).toEqual([]);
        await store.close();
      }
    }
  });

  /** Users belong to the whole server: names of our own, taken away again. */
  async function withUser(rights: string, work: (user: string, database: Awaited<ReturnType<typeof emptyDatabase>>) => Promise<void>): Promise<void> {
    const database = await emptyDatabase();
    const user = `samvirke_user_${randomBytes(6).toString('hex')}`;
    await sql.raw(`create role ${user} login ${rights}`).execute(database.db);
    try {
      await sql.raw(`alter database ${database.name} owner to ${user}`).execute(database.db);
      await work(user, database);
    } finally {
      await sql.raw(`alter database ${database.name} owner to current_user`).execute(database.db);
      await sql.raw(`drop owned by ${user} cascade`).execute(database.db);
      await sql.raw(`drop role ${user}`).execute(database.db);
    }
  }

  async function startsAndWorks(url: string): Promise<void> {
    const store = await openDatabase({ url });
    if ('code' in store) throw new Error(store.code);
    try {
      const id = buildUuid();
      await asKeeper(store.db, (keeper) => keeper.insertInto('organisation').values({ id, kind: 'municipality' }).execute());
      expect(await store.db.selectFrom('organisation').select('id').execute()).toEqual([{ id }]);
      expect(await store.db.selectFrom('person').select('id').execute()).toEqual([]);
    } finally {
      await store.close();
    }
  }

  /** From 16 on, who may create roles may give only those they made; here another database's owner made them first. */
  async function giveRolesMadeByOthers(user: string, db: OpenDatabase['db']): Promise<void> {
    const { rows } = await sql<{ version: number }>`select current_setting('server_version_num')::integer as version`.execute(db);
    if ((rows[0]?.version ?? 0) >= 160_000) await sql.raw(`grant samvirke_app, samvirke_keeper to ${user} with inherit true, set true`).execute(db);
  }

  it('is used by its owner who may create roles, and is no superuser', async () => {
    await withUser('createrole', async (user, { urlOf, db }) => {
      await giveRolesMadeByOthers(user, db);
      await startsAndWorks(urlOf(user));
    });
  });

  it('says to an owner who may not what somebody else must run, and works once that is done', async () => {
    await withUser('', async (user, { urlOf, db }) => {
      const error = await openDatabase({ url: urlOf(user) }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(DatabaseUnfit);
      const { code, figures } = (error as DatabaseUnfit).refusal;
      expect([code, (figures as { user: string }).user]).toEqual(['database-rights-missing', user]);
      const { statements } = figures as { statements: string };
      for (const role of ['samvirke_app', 'samvirke_keeper']) expect(statements).toContain(`grant "${role}" to "${user}"`);
      // Nothing was begun.
      expect((await sql`select from pg_tables where schemaname = 'public'`.execute(db)).rows).toEqual([]);
      await sql.raw(statements).execute(db);
      await startsAndWorks(urlOf(user));
    });
  });

  it('says so where the schema is somebody else’s', async () => {
    await withUser('createrole', async (user, { urlOf, db }) => {
      await giveRolesMadeByOthers(user, db);
      await sql`alter schema public owner to current_user`.execute(db);
      const error = await openDatabase({ url: urlOf(user) }).catch((thrown: unknown) => thrown);
      const { statements } = (error as DatabaseUnfit).refusal.figures as { statements: string };
      expect(statements).toBe(`alter schema public owner to "${user}";`);
      await sql.raw(statements).execute(db);
      await startsAndWorks(urlOf(user));
      await sql`alter schema public owner to pg_database_owner`.execute(db);
    });
  });
});
