import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { APP_ROLE } from './as-keeper.ts';
import { buildPool } from './build-pool.ts';
import { readEmbeddedFolder } from './embedded-folder.ts';
import { migrateDatabase } from './migrate-database.ts';
import type { Db, OpenDatabase } from './open-database.ts';
import type { Schema } from './schema.ts';

/** PGlite is created once and kept as a file for the next test file: a new one takes seconds, a loaded one about one. */
const CACHE = new URL('../../../../node_modules/.cache/samvirke/', import.meta.url);
const MIGRATIONS = new URL('./migrations/', import.meta.url);

/**
 * A database of its own for a test, migrated and empty: PGlite in memory, or a fresh database on the server that
 * SAMVIRKE_TEST_POSTGRES names, dropped on close. A query outside its own transaction is an error after five seconds.
 * With `to` it is as that migration left it, and queries run as the tables' owner: a database of an older version;
 * `nothing` is before the first. `kind`: embedded also where there is a server.
 */
export async function testDatabase({ to, kind }: { readonly to?: string; readonly kind?: 'embedded' } = {}): Promise<OpenDatabase> {
  const server = kind === 'embedded' ? undefined : process.env['SAMVIRKE_TEST_POSTGRES'];
  return server ? testPostgres(server, to) : testEmbedded(to);
}

const NOTHING = 'nothing';

/** Such a database in a folder, embedded and closed, for what opens it by itself: making one from nothing takes seconds. */
export async function testFolder(folder: string): Promise<void> {
  const { dataDir } = await readEmbeddedFolder(folder);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const pglite = await PGlite.create({ dataDir, loadDataDir: await preparedFolder(undefined) });
  await pglite.close();
}

async function testPostgres(server: string, to: string | undefined): Promise<OpenDatabase> {
  const name = `samvirke_test_${randomBytes(8).toString('hex')}`;
  const admin = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: buildPool({ url: server }) }) });
  if (to === NOTHING) await sql`create database ${sql.id(name)}`.execute(admin);
  else await sql`create database ${sql.id(name)} template ${sql.id(await prepareTemplate(admin, server, to))}`.execute(admin);
  const db = openOn({ url: addressOf(server, name), ...(to === undefined ? { role: APP_ROLE } : {}) });
  return {
    db,
    kind: 'postgresql',
    lock: null,
    close: async () => {
      await db.destroy();
      await sql`drop database ${sql.id(name)} with (force)`.execute(admin);
      await admin.destroy();
    },
  };
}

/** The tables are made once for each form of them, and copied from then on; whoever comes meanwhile waits. */
function prepareTemplate(admin: Db, server: string, to: string | undefined): Promise<string> {
  return admin.connection().execute(async (connection) => {
    const prefix = `samvirke_template_${await fingerprintOfMigrations()}`;
    const name = to === undefined ? prefix : `${prefix}_${to}`;
    await sql`select pg_advisory_lock(hashtext('samvirke test template'))`.execute(connection);
    try {
      const { rows } = await sql<{ name: string }>`select datname as name from pg_database where datname like 'samvirke_template_%'`.execute(connection);
      if (rows.some((row) => row.name === name)) return name;
      for (const outdated of rows.filter((row) => !row.name.startsWith(prefix) || row.name.endsWith(UNFINISHED))) {
        await sql`drop database if exists ${sql.id(outdated.name)}`.execute(connection).catch(() => undefined);
      }
      await sql`create database ${sql.id(name + UNFINISHED)}`.execute(connection);
      const owner = openOn({ url: addressOf(server, name + UNFINISHED) });
      await migrateDatabase(owner as unknown as Kysely<never>, to === undefined ? {} : { to });
      await owner.destroy();
      await sql`alter database ${sql.id(name + UNFINISHED)} rename to ${sql.id(name)}`.execute(connection);
      return name;
    } finally {
      await sql`select pg_advisory_unlock(hashtext('samvirke test template'))`.execute(connection);
    }
  });
}

const UNFINISHED = '_new';

function addressOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function testEmbedded(to: string | undefined): Promise<OpenDatabase> {
  const pglite = await PGlite.create({ loadDataDir: await preparedFolder(to) });
  if (to === undefined) await pglite.query(`set role ${APP_ROLE}`);
  const db = openOn({ pglite });
  return {
    db,
    kind: 'embedded',
    lock: null,
    close: async () => {
      await db.destroy();
      await pglite.close();
    },
  };
}

function openOn(source: { readonly pglite: PGlite } | { readonly url: string; readonly role?: string }): Db {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool: buildPool(source) }) });
}

async function preparedFolder(to: string | undefined): Promise<Blob> {
  const fingerprint = await fingerprintOfMigrations();
  const file = new URL(`database-${fingerprint}${to === undefined ? '' : `-${to}`}.tar`, CACHE);
  const kept = await readFile(file).catch(() => null);
  if (kept) return new Blob([kept]);
  const pglite = await PGlite.create();
  const db = openOn({ pglite });
  if (to !== NOTHING) await migrateDatabase(db as unknown as Kysely<never>, to === undefined ? {} : { to });
  const dump = await pglite.dumpDataDir('none');
  await db.destroy();
  await pglite.close();
  await mkdir(CACHE, { recursive: true });
  const unfinished = new URL(`database-${randomBytes(8).toString('hex')}.unfinished`, CACHE);
  await writeFile(unfinished, Buffer.from(await dump.arrayBuffer()));
  await rename(unfinished, file);
  const outdated = (await readdir(CACHE)).filter((name) => /^database-.*\.tar$/.test(name) && !name.startsWith(`database-${fingerprint}`));
  for (const name of outdated) await rm(new URL(name, CACHE), { force: true });
  return dump;
}

async function fingerprintOfMigrations(): Promise<string> {
  const hash = createHash('sha256');
  const names = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.ts')).sort();
  for (const name of names) hash.update(name).update(await readFile(new URL(name, MIGRATIONS)));
  hash.update(await readFile(new URL('install-queue.ts', import.meta.url)));
  for (const name of ['@electric-sql/pglite', 'pg-boss']) hash.update(await readFile(new URL(`../../../../node_modules/${name}/package.json`, import.meta.url)));
  return hash.digest('hex').slice(0, 24);
}
