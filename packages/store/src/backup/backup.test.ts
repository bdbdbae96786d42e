import { randomBytes } from 'node:crypto';
import { copyFile, cp, mkdtemp, open as openFile, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { openPromise } from 'yauzl';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildZip } from '../costs/build-zip.ts';
import { asKeeper, buildUuid, lockFolder, openDatabase, testDatabase, testFolder, type DatabasePlace, type Db, type OpenDatabase } from '../database/index.ts';
import { migrateDatabase } from '../database/migrate-database.ts';
import { migrations } from '../database/migrations/index.ts';
import { verifyHistory } from '../history/index.ts';
import { backUp, BackupRefused, restoreBackup, writeBackup } from './index.ts';
import { listTables } from './list-tables.ts';

const POSTGRES = process.env['SAMVIRKE_TEST_POSTGRES'];
const PROGRAM = '0.2.0';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samvirke-backup-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});
async function open(options?: Parameters<typeof testDatabase>[0]): Promise<OpenDatabase> {
  const database = await testDatabase(options);
  closing.push(database.close);
  return database;
}

const fileName = (): string => join(folder, `${randomBytes(6).toString('hex')}.zip`);

/** A place to restore into: an empty folder, or an empty database on the server that is tested against. */
async function emptyPlace(kind: 'embedded' | 'postgresql'): Promise<DatabasePlace> {
  if (kind === 'embedded') return { folder: join(folder, randomBytes(6).toString('hex')) };
  const database = await testDatabase({ to: 'nothing' });
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(database.db);
  const url = new URL(POSTGRES as string);
  url.pathname = `/${rows[0]?.name ?? ''}`;
  await database.db.destroy();
  closing.push(() => dropDatabase(url.pathname.slice(1)));
  return { url: url.href };
}

/** What a backup is restored into once, embedded: a copy for each who asks. */
const restoredFolders = new Map<string, Promise<string>>();
async function restoredFolder(file: string): Promise<{ readonly folder: string }> {
  const restore = async (): Promise<string> => {
    const place = (await emptyPlace('embedded')) as { folder: string };
    await restoreBackup(place, file);
    return place.folder;
  };
  if (!restoredFolders.has(file)) restoredFolders.set(file, restore());
  const copy = join(folder, randomBytes(6).toString('hex'));
  await cp(join((await restoredFolders.get(file)) as string, 'database'), join(copy, 'database'), { recursive: true });
  return { folder: copy };
}

async function dropDatabase(name: string): Promise<void> {
  const admin = await openDatabaseAsOwner({ url: POSTGRES as string });
  await sql`drop database if exists ${sql.id(name)} with (force)`.execute(admin.db);
  await admin.close();
}

async function openDatabaseAsOwner(place: { readonly url: string }): Promise<{ readonly db: Db; readonly close: () => Promise<void> }> {
  const { connectDatabase } = await import('../database/connect-database.ts');
  return connectDatabase(place);
}

/** What is restored into: the database that the tests are run on. */
const KIND = POSTGRES ? 'postgresql' : 'embedded';
/** From and to: with a server, also from a laptop to it and back. */
const MOVES: readonly (readonly ['embedded' | 'postgresql', 'embedded' | 'postgresql'])[] = POSTGRES
  ? [['postgresql', 'postgresql'], ['postgresql', 'embedded'], ['embedded', 'postgresql']]
  : [['embedded', 'embedded']];
/** A new embedded database is made by a program that was written for larger machines: some seconds, on a busy one many. */
const PATIENT = { timeout: 180_000 };

interface Filled {
  readonly body: string;
  readonly person: string;
  readonly amount: number;
}

/** People, a cooperation, entries with every kind of value, a log, a session, and jobs in every state. */
async function fill(db: Db, rows = 3): Promise<Filled> {
  const [body, other, person, cooperation] = [buildUuid(), buildUuid(), buildUuid(), buildUuid()];
  const amount = Number.MAX_SAFE_INTEGER;
  await asKeeper(db, async (keeper) => {
    await keeper.insertInto('organisation').values([{ id: body, kind: 'municipality' }, { id: other, kind: 'limited-company' }]).execute();
    await keeper.insertInto('person').values({ id: person }).execute();
    await keeper.insertInto('person_name').values({ person_id: person, name: 'Åse «Ø» O’Hara \\ "x"\n\tæ 🌲' }).execute();
    await keeper.insertInto('role_grant').values({ id: buildUuid(), person_id: person, organisation_id: body, role: 'contributor' }).execute();
    await keeper.insertInto('cooperation').values({ id: cooperation, organisation_id: body, name: 'Kongsbergregionen' }).execute();
    await keeper.insertInto('cooperation_member').values({ id: buildUuid(), cooperation_id: cooperation, organisation_id: other, accepted_at: new Date() }).execute();
    await sql`select set_config('samvirke.reason', 'Fordi avtalen er fornyet', true)`.execute(keeper);
    for (let index = 0; index < rows; index += 1) {
      await keeper
        .insertInto('entry')
        .values({ id: buildUuid(), organisation_id: body, kind: 'figure', title: `Telefoni ${index}`, content: JSON.stringify({ description: 'æøå', deep: [1, { a: null }], tiny: 1e-7 }), amount_ore: amount, year: 2014 })
        .execute();
    }
    await keeper
      .insertInto('session')
      .values({ token_hash: randomBytes(32), person_id: person, organisation_id: body, csrf_token: 'x', provider: 'test', idle_seconds: 60, expires_at: new Date(Date.now() + 60_000) })
      .execute();
    await keeper.insertInto('invitation').values({ id: buildUuid(), token_hash: Buffer.from([0, 255, 10, 13]), organisation_id: body, role: 'reader', expires_at: new Date('2030-01-01T10:00:00.123Z') }).execute();
    await keeper.insertInto('national_parameter').values({ id: buildUuid(), organisation_id: body, cell: 'x/y', value: 0.1 + 0.2, valid_from: '2026-01-01', source: 'DFØ' }).execute();
    for (const state of ['waiting', 'working', 'done', 'failed'] as const) {
      await sql`insert into job (id, kind, input, state, organisation_id) values (${buildUuid()}, 'paper', '{"a":1}', ${state}, ${body})`.execute(keeper);
    }
  });
  return { body, person, amount };
}

const refusalOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof BackupRefused)) throw error ?? new Error('nothing was refused');
  return error.refusal.code;
};

/** A backup's parts by name, as the zip has them. */
async function partsOf(file: string): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false });
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
  }
  zip.close();
  return parts;
}

describe('a backup', PATIENT, () => {
  it.each(MOVES)('of %s put back on %s is the same to the last byte, and its log holds; sessions are left behind, and work goes on', async (source, kind) => {
    const from = await open(source === 'embedded' ? { kind: 'embedded' } : {});
    const { body, person, amount } = await fill(from.db);
    const file = fileName();
    const report = await writeBackup(from.db, file, { program: PROGRAM, kind: from.kind });
    expect(report).toMatchObject({ migration: Object.keys(migrations).sort().at(-1), file });
    expect((await stat(file)).mode & 0o777).toBe(0o600);

    const place = await emptyPlace(kind);
    const restored = await restoreBackup(place, file);
    expect(restored).toMatchObject({ rows: report.rows, tables: report.tables, chains: report.chains, fingerprint: report.fingerprint, migrated: [] });
    expect(restored.events).toBeGreaterThan(5);

    const again = fileName();
    await backUp(place, again, { program: PROGRAM });
    const [first, second] = [await partsOf(file), await partsOf(again)];
    expect([...second.keys()]).toEqual([...first.keys()]);
    for (const [name, text] of first) {
      // Who made it when, and the job whose worker is gone, are all that differs.
      if (name === 'manifest.json' || name === 'tables/job.ndjson') continue;
      expect(second.get(name), name).toBe(text);
    }

    const store = await openDatabase(place);
    if ('code' in store) throw new Error(store.code);
    closing.push(store.close);
    expect((await verifyHistory(store.db)).faults).toEqual([]);
    await asKeeper(store.db, async (keeper) => {
      expect(await keeper.selectFrom('session').select('person_id').execute()).toEqual([]);
      expect(await keeper.selectFrom('person_name').select('name').where('person_id', '=', person).executeTakeFirst()).toEqual({ name: 'Åse «Ø» O’Hara \\ "x"\n\tæ 🌲' });
      expect((await keeper.selectFrom('entry').select('amount_ore').where('organisation_id', '=', body).execute()).map((row) => row.amount_ore)).toEqual([amount, amount, amount]);
      const jobs = await keeper.selectFrom('job').select('state').orderBy('state').execute();
      expect(jobs.map(({ state }) => state)).toEqual(['done', 'failed', 'waiting', 'waiting']);
      // The triggers are at work again: a new entry is an event.
      await keeper.insertInto('entry').values({ id: buildUuid(), organisation_id: body, kind: 'figure', title: 'Etterpå', content: '{}' }).execute();
    });
    expect((await verifyHistory(store.db)).events).toBe(restored.events + 1);
    // And requests see nothing of anybody's.
    expect(await store.db.selectFrom('entry').select('id').execute()).toEqual([]);
  });

  it('of a database that an older version left is put back as that version had it, and brought forward', async () => {
    const old = await open({ to: '0002-cost-sets' });
    const body = buildUuid();
    const set = randomBytes(18).toString('base64url');
    await sql`insert into organisation (id, kind) values (${body}, 'municipality')`.execute(old.db);
    await sql`insert into cost_set (id, name, file_name, price_year, fingerprint) values (${set}, 'a', 'a.csv', 2014, 'f')`.execute(old.db);
    await sql`insert into cost_row (id, cost_set_id, organisation_id, municipality_number, row_number, year, key_kind, key, amount_ore)
      values (${buildUuid()}, ${set}, ${body}, '0604', 1, 2014, 'element', 'telecom', -5)`.execute(old.db);
    const file = fileName();
    expect((await writeBackup(old.db, file, { program: '0.1.0', kind: old.kind })).migration).toBe('0002-cost-sets');
    const place = await emptyPlace(KIND);
    const restored = await restoreBackup(place, file);
    expect([restored.migration, restored.migrated]).toEqual(['0002-cost-sets', Object.keys(migrations).filter((name) => name > '0002-cost-sets')]);
    const store = await openDatabase(place);
    if ('code' in store) throw new Error(store.code);
    closing.push(store.close);
    expect(await asKeeper(store.db, (keeper) => keeper.selectFrom('cost_row').select(['amount_ore', 'organisation_id']).execute())).toEqual([{ amount_ore: -5, organisation_id: body }]);
  });

  it('is one moment: what others write while it is made is not in it', async () => {
    if (KIND === 'embedded') return; // One connection: nobody else writes meanwhile.
    const from = await open();
    const { body } = await fill(from.db, 1);
    const file = fileName();
    let wrote = false;
    await writeBackup(from.db, file, {
      program: PROGRAM,
      kind: from.kind,
      onProgress: async () => {
        if (wrote) return;
        wrote = true;
        await asKeeper(from.db, (keeper) =>
          keeper.insertInto('entry').values(Array.from({ length: 50 }, () => ({ id: buildUuid(), organisation_id: body, kind: 'figure' as const, title: 'Etterpå', content: '{}' }))).execute(),
        );
      },
    });
    expect(wrote).toBe(true);
    const parts = await partsOf(file);
    expect(parts.get('tables/entry.ndjson')?.trim().split('\n')).toHaveLength(1);
    expect((await restoreBackup(await emptyPlace('postgresql'), file)).rows).toBeGreaterThan(5);
  });

  it('holds what comes of many pages of rows', async () => {
    const from = await open();
    const { body } = await fill(from.db, 0);
    await asKeeper(from.db, (keeper) =>
      sql`insert into population (id, organisation_id, municipality_number, year, inhabitants)
        select gen_random_uuid(), ${body}, n::text, 2014, n from generate_series(1, 12345) n`.execute(keeper),
    );
    const file = fileName();
    const shares: number[] = [];
    await writeBackup(from.db, file, { program: PROGRAM, kind: from.kind, onProgress: (share) => void shares.push(share) });
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(12);
    const restored = await restoreBackup(await emptyPlace(KIND), file);
    expect(restored.rows).toBeGreaterThan(12_345);
  });

  it('carries every table that row-level security holds, and the house sees all of each', async () => {
    const database = await open();
    const tables = await listTables(database.db as unknown as Kysely<never>);
    expect(tables.filter(({ hidden, carried }) => hidden && carried)).toEqual([]);
    expect(tables.filter(({ carried }) => !carried).map(({ name }) => name)).toEqual(['login_attempt', 'request_count', 'session', 'upload', 'upload_part']);
    // What counts by itself would have to be carried as well.
    const { rows } = await sql`select from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace`.execute(database.db);
    expect(rows).toEqual([]);
  });

  it('writes over nothing unless that is asked for, and leaves nothing half done', async () => {
    const from = await open();
    const file = fileName();
    await writeFile(file, 'mine');
    expect(await refusalOf(writeBackup(from.db, file, { program: PROGRAM, kind: from.kind }))).toBe('file-exists');
    expect(await readFile(file, 'utf8')).toBe('mine');
    await writeBackup(from.db, file, { program: PROGRAM, kind: from.kind, force: true });
    const broken = fileName();
    await expect(
      writeBackup(from.db, broken, {
        program: PROGRAM,
        kind: from.kind,
        onProgress: () => {
          throw new Error('stopped');
        },
      }),
    ).rejects.toThrow('stopped');
    expect((await readdir(folder)).filter((name) => name.includes('unfinished') || join(folder, name) === broken)).toEqual([]);
  });

  it('is refused of a folder with nothing in it, and nothing is made there', async () => {
    const place = { folder: join(folder, 'nowhere') };
    expect(await refusalOf(backUp(place, fileName(), { program: PROGRAM }))).toBe('database-missing');
    expect(await stat(place.folder).catch(() => null)).toBeNull();
  });
});

describe('a restore', PATIENT, () => {
  let good: string;
  beforeAll(async () => {
    const from = await testDatabase();
    await fill(from.db);
    good = fileName();
    await writeBackup(from.db, good, { program: PROGRAM, kind: from.kind });
    await from.close();
  });

  /** The backup with one part changed, and the zip itself in order. */
  async function changed(change: (name: string, text: string) => string | null): Promise<string> {
    const file = fileName();
    const parts = [...(await partsOf(good))].flatMap(([name, text]) => {
      const now = change(name, text);
      return now === null ? [] : [[name, now] as const];
    });
    await writeFile(file, buildZip(parts));
    return file;
  }

  it.each([
    ['cut off', 'backup-unknown', async () => {
      const file = fileName();
      const bytes = await readFile(good);
      await writeFile(file, bytes.subarray(0, Math.floor(bytes.length * 0.9)));
      return file;
    }],
    ['something else', 'backup-unknown', async () => {
      const file = fileName();
      await writeFile(file, 'not a zip');
      return file;
    }],
    ['another zip', 'backup-unknown', () => changed((name, text) => (name === 'manifest.json' ? null : text))],
    ['not there', 'file-missing', async () => fileName()],
    ['changed in a bit', 'backup-damaged', async () => {
      const file = fileName();
      await copyFile(good, file);
      const handle = await openFile(file, 'r+');
      // In the middle of the log's part, behind its own head.
      const place = (await readFile(good)).indexOf('tables/event.ndjson') + 200;
      const byte = Buffer.alloc(1);
      await handle.read(byte, 0, 1, place);
      byte[0] = (byte[0] as number) ^ 1;
      await handle.write(byte, 0, 1, place);
      await handle.close();
      return file;
    }],
    ['changed in a row', 'backup-damaged', () => changed((name, text) => (name === 'tables/entry.ndjson' ? text.replace('Telefoni 1', 'Telefoni 7') : text))],
    ['without a row', 'backup-damaged', () => changed((name, text) => (name === 'tables/entry.ndjson' ? text.slice(text.indexOf('\n') + 1) : text))],
    ['without a part', 'backup-damaged', () => changed((name, text) => (name === 'tables/entry.ndjson' ? null : text))],
    ['of a newer form', 'backup-newer', () => changed((name, text) => (name === 'manifest.json' ? text.replace('"formatVersion": 1', '"formatVersion": 2') : text))],
    ['of a newer program', 'backup-newer', () => changed((name, text) => (name === 'manifest.json' ? text.replace('"migrations": [', '"migrations": [\n"9999-later",') : text))],
  ] as const)('refuses a backup that is %s, and the database is as it was', async (_, code, make) => {
    const file = await make();
    const place = await emptyPlace(KIND);
    expect(await refusalOf(restoreBackup(place, file))).toBe(code);
    if ('folder' in place) expect(await stat(place.folder).catch(() => null)).toBeNull();
    // The same place takes the whole one.
    else await restoreBackup(place, good);
  });

  it('refuses one whose log was changed by somebody who mended the checksums too', async () => {
    const parts = new Map(await partsOf(good));
    const { createHash } = await import('node:crypto');
    const events = (parts.get('tables/event.ndjson') as string).replace('Telefoni 1', 'Telefoni 9');
    const manifest = JSON.parse(parts.get('manifest.json') as string);
    const part = manifest.tables.find(({ name }: { name: string }) => name === 'event');
    part.sha256 = createHash('sha256').update(events).digest('hex');
    parts.set('tables/event.ndjson', events).set('manifest.json', JSON.stringify(manifest));
    const file = fileName();
    await writeFile(file, buildZip(parts));
    expect(await refusalOf(restoreBackup(await emptyPlace(KIND), file))).toBe('backup-damaged');
  });

  it('into a database that holds something is refused, and done where that is to be thrown away', async () => {
    const place = await emptyPlace(KIND);
    if ('folder' in place) await testFolder(place.folder);
    const store = await openDatabase(place);
    if ('code' in store) throw new Error(store.code);
    const mine = buildUuid();
    await asKeeper(store.db, (keeper) => keeper.insertInto('organisation').values({ id: mine, kind: 'ministry' }).execute());
    // While a server has it, not even with the word.
    expect(await refusalOf(restoreBackup(place, good, { replace: true }))).toBe(KIND === 'embedded' ? 'database-locked' : 'database-in-use');
    await store.close();
    expect(await refusalOf(restoreBackup(place, good))).toBe('restore-not-empty');
    await restoreBackup(place, good, { replace: true });
    const after = await openDatabase(place);
    if ('code' in after) throw new Error(after.code);
    expect(await after.db.selectFrom('organisation').select('id').where('id', '=', mine).execute()).toEqual([]);
    expect((await after.db.selectFrom('organisation').select('id').execute()).length).toBe(2);
    await after.close();
    if ('folder' in place) expect((await readdir(place.folder)).filter((name) => name !== 'samvirke.sock')).toEqual(['database']);
  });

  it('that was killed between its last two steps leaves the old database, and one before that has never been', async () => {
    const place = await restoredFolder(good);
    const { rename, mkdir } = await import('node:fs/promises');
    await rename(join(place.folder, 'database'), join(place.folder, 'database.replaced'));
    await mkdir(join(place.folder, 'database.restoring'));
    const store = await openDatabase(place);
    if ('code' in store) throw new Error(store.code);
    expect((await store.db.selectFrom('organisation').select('id').execute()).length).toBe(2);
    await store.close();
    expect((await readdir(place.folder)).sort()).toEqual(['database']);
  });

  it.runIf(POSTGRES)('into a database that is used for something else touches nothing', async () => {
    const place = (await emptyPlace('postgresql')) as { url: string };
    const owner = await openDatabaseAsOwner(place);
    await sql`create table theirs (id integer)`.execute(owner.db);
    await owner.close();
    expect(await refusalOf(restoreBackup(place, good, { replace: true }))).toBe('database-not-ours');
  });

  it('leaves the database in the very form that migrations give it', async () => {
    const shape = async (db: Db): Promise<readonly string[]> => {
      const { rows } = await sql<{ line: string }>`
        select 'trigger ' || tgrelid::regclass || '.' || tgname || tgenabled::text as line from pg_trigger where not tgisinternal
        union all select 'constraint ' || conrelid::regclass || ' ' || conname || pg_get_constraintdef(oid) || convalidated::text from pg_constraint where connamespace = 'public'::regnamespace
        union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
        union all select 'table ' || relname || relrowsecurity::text || relforcerowsecurity::text || relowner::regrole || coalesce(relacl::text, '') from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        order by 1`.execute(db);
      return rows.map(({ line }) => line);
    };
    const place = KIND === 'embedded' ? await restoredFolder(good) : await emptyPlace(KIND);
    if ('url' in place) await restoreBackup(place, good);
    const store = await openDatabase(place);
    if ('code' in store) throw new Error(store.code);
    closing.push(store.close);
    const fresh = await open();
    expect(await shape(store.db)).toEqual(await shape(fresh.db));
    expect(await migrateDatabase(store.db as never)).toEqual([]);
  });

  it('waits for nobody: the folder of a running server is refused at once', async () => {
    const place = (await emptyPlace('embedded')) as { folder: string };
    const lock = await lockFolder(place.folder);
    expect(await refusalOf(restoreBackup(place, good))).toBe('database-locked');
    await lock?.release();
  });
});
