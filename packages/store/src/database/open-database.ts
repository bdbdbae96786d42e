import { mkdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { APP_ROLE } from './as-keeper.ts';
import { buildPool } from './build-pool.ts';
import { readEmbeddedFolder } from './embedded-folder.ts';
import { lockFolder, type FolderLock } from './lock-folder.ts';
import { migrateDatabase } from './migrate-database.ts';
import type { Schema } from './schema.ts';

export type Db = Kysely<Schema>;

/** An open database; `lock` is the folder's where it is embedded. */
export interface OpenDatabase {
  readonly db: Db;
  readonly kind: 'embedded' | 'postgresql';
  readonly lock: FolderLock | null;
  /** Connections from this process; left out where there is but one. */
  readonly connections?: () => { readonly total: number; readonly idle: number; readonly waiting: number };
  readonly close: () => Promise<void>;
}

export interface DatabaseLocked {
  readonly code: 'database-locked';
  readonly figures: { readonly folder: string };
}

/** PostgreSQL by its address, or a folder on this machine. */
export type DatabasePlace = { readonly url: string; readonly connections?: number } | { readonly folder: string };

/**
 * Opens the database and brings it to the newest migration. Returns `database-locked` where another process has the
 * folder; throws where the database can't be opened at all.
 */
export async function openDatabase(place: DatabasePlace): Promise<OpenDatabase | DatabaseLocked> {
  if ('url' in place) {
    const owner: Db = new Kysely({ dialect: new PostgresDialect({ pool: buildPool(place) }) });
    await migrated(owner, () => owner.destroy());
    await owner.destroy();
    const pool = buildPool({ ...place, role: APP_ROLE });
    const db: Db = new Kysely({ dialect: new PostgresDialect({ pool }) });
    await checkRole(db, () => db.destroy());
    const connections = (): ReturnType<NonNullable<OpenDatabase['connections']>> => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount });
    return { db, kind: 'postgresql', lock: null, connections, close: () => db.destroy() };
  }
  const folder = resolve(place.folder);
  const lock = await lockFolder(folder);
  if (!lock) return { code: 'database-locked', figures: { folder } };
  try {
    const { dataDir, isThere } = await readEmbeddedFolder(folder);
    if (!isThere) await createEmbedded(folder, dataDir);
    const { db, close } = await openEmbedded(dataDir);
    return {
      db,
      kind: 'embedded',
      lock,
      close: async () => {
        await close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Made whole beside its place and then moved there: a process that is killed halfway leaves no half database. */
async function createEmbedded(folder: string, dataDir: string): Promise<void> {
  const unfinished = join(folder, 'database.unfinished');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  const { close } = await openEmbedded(unfinished);
  await close();
  await rename(unfinished, dataDir);
}

async function openEmbedded(dataDir: string): Promise<{ readonly db: Db; readonly close: () => Promise<void> }> {
  const pglite = await PGlite.create({ dataDir });
  const db: Db = new Kysely({ dialect: new PostgresDialect({ pool: buildPool({ pglite }) }) });
  const close = async (): Promise<void> => {
    await db.destroy();
    await pglite.close();
  };
  await migrated(db, close);
  await pglite.query(`set role ${APP_ROLE}`);
  await checkRole(db, close);
  return { db, close };
}

/** Row-level security holds nobody who runs as the tables' owner or a superuser: better not to start. */
async function checkRole(db: Db, close: () => Promise<void>): Promise<void> {
  try {
    const { rows } = await sql<{ role: string }>`select current_user as role`.execute(db);
    if (rows[0]?.role !== APP_ROLE) throw new Error(`The database runs requests as ${rows[0]?.role ?? 'nobody'}, not as ${APP_ROLE}`);
  } catch (error) {
    await close();
    throw error;
  }
}

async function migrated(db: Db, close: () => Promise<void>): Promise<void> {
  try {
    await migrateDatabase(db as unknown as Kysely<never>);
  } catch (error) {
    await close();
    throw error;
  }
}
