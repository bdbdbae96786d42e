import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { refuse } from '@samvirke/model/errors';
import { sql, type Kysely } from 'kysely';
import { connectDatabase } from '../database/connect-database.ts';
import { readEmbeddedFolder } from '../database/embedded-folder.ts';
import { KEEPER_ROLE, lockFolder, type DatabasePlace, type Db, type Transaction } from '../database/index.ts';
import { CHANGING_TABLES } from '../database/migrate-database.ts';
import { migrations } from '../database/migrations/index.ts';
import { prepareRoles } from '../database/prepare-roles.ts';
import { readSeals } from '../history/read-seals.ts';
import { verifyChain } from '../history/verify-chain.ts';
import { BackupRefused } from './backup-refused.ts';
import { clearDatabase } from './clear-database.ts';
import { loadBackup } from './load-backup.ts';
import { openBackup, type OpenBackup } from './open-backup.ts';

export interface RestoreOptions {
  /** What is in the database is thrown away for good. */
  readonly replace?: boolean;
  readonly onProgress?: (step: 'checking' | 'loading' | 'verifying', share: number) => void;
}

export interface RestoreReport {
  readonly tables: number;
  readonly rows: number;
  readonly chains: number;
  readonly events: number;
  readonly madeAt: string;
  /** The last migration of the backup, and those that were run after it. */
  readonly migration: string;
  readonly migrated: readonly string[];
  readonly fingerprint: string;
}

/**
 * Puts a backup into an empty database, on either of the two whatever it was made on. All or nothing: one transaction on
 * PostgreSQL, a new folder that takes the old one's place when embedded. Throws BackupRefused.
 */
export async function restoreBackup(place: DatabasePlace, file: string, { replace = false, onProgress = () => undefined }: RestoreOptions = {}): Promise<RestoreReport> {
  const backup = await openBackup(resolve(file), Object.keys(migrations).sort());
  try {
    await checkParts(backup, (share) => onProgress('checking', share));
    const fill = async (db: Db): Promise<Filled> =>
      db.transaction().execute(async (transaction) => {
        const plain = transaction as unknown as Kysely<never>;
        // A server that starts meanwhile waits for this.
        await sql`select pg_advisory_xact_lock(${sql.lit(CHANGING_TABLES)})`.execute(plain);
        await clearDatabase(plain, replace);
        const migrated = await loadBackup(plain, file, backup, (share) => onProgress('loading', share));
        return { migrated, events: await verifyLog(transaction, file, (share) => onProgress('verifying', share)) };
      });
    const { migrated, events } = 'url' in place ? await restoreServer(place.url, fill) : await restoreFolder(resolve(place.folder), replace, fill);
    const { tables, heads, madeAt, migrations: had } = backup.manifest;
    return {
      tables: tables.length,
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
      chains: heads.length,
      events,
      madeAt,
      migration: had.at(-1) as string,
      migrated,
      fingerprint: backup.fingerprint,
    };
  } finally {
    backup.close();
  }
}

interface Filled {
  readonly migrated: readonly string[];
  readonly events: number;
}

/** Every part's checksum, before anything is touched. */
async function checkParts(backup: OpenBackup, onProgress: (share: number) => void): Promise<void> {
  const total = backup.manifest.tables.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const part of backup.manifest.tables) {
    for await (const chunk of backup.read(part)) {
      done += chunk.byteLength;
      onProgress(done / total);
    }
  }
}

async function restoreServer(url: string, fill: (db: Db) => Promise<Filled>): Promise<Filled> {
  const { db, close } = await connectDatabase({ url });
  try {
    const others = await countOthers(db);
    if (others > 0) throw new BackupRefused(refuse('database-in-use', { connections: others }));
    await prepareRoles(db as unknown as Kysely<never>);
    return await fill(db);
  } finally {
    await close();
  }
}

/** Whoever else is connected; one that has just left is let go. */
async function countOthers(db: Db): Promise<number> {
  let others = 0;
  for (let tries = 0; tries < LOOKS; tries += 1) {
    const { rows } = await sql<{ others: number }>`select count(*) as others from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`.execute(db);
    others = rows[0]?.others ?? 0;
    if (others === 0) return 0;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
  }
  return others;
}

const LOOKS = 5;
const BETWEEN_LOOKS_MS = 200;

async function restoreFolder(folder: string, replace: boolean, fill: (db: Db) => Promise<Filled>): Promise<Filled> {
  const lock = await lockFolder(folder);
  if (!lock) throw new BackupRefused(refuse('database-locked', { folder }));
  try {
    const { dataDir, restoring, replaced, isThere } = await readEmbeddedFolder(folder);
    if (isThere && !replace) await refuseIfHolding(dataDir);
    try {
      await mkdir(restoring, { recursive: true, mode: 0o700 });
      const { db, close } = await connectDatabase({ dataDir: restoring });
      let filled;
      try {
        await prepareRoles(db as unknown as Kysely<never>);
        filled = await fill(db);
        await sql`checkpoint`.execute(db);
      } finally {
        await close();
      }
      await syncTree(restoring);
      // Killed between these two, the next who opens the folder finds the old one where it is, and puts it back.
      if (isThere) await rename(dataDir, replaced);
      await rename(restoring, dataDir);
      await rm(replaced, { recursive: true, force: true });
      return filled;
    } catch (error) {
      await rm(restoring, { recursive: true, force: true });
      throw error;
    }
  } finally {
    await lock.release();
  }
}

async function refuseIfHolding(dataDir: string): Promise<void> {
  const { db, close } = await connectDatabase({ dataDir });
  try {
    // Looked at, and undone.
    await db.transaction().execute(async (transaction) => {
      await clearDatabase(transaction as unknown as Kysely<never>, false);
      throw UNDO;
    });
  } catch (error) {
    if (error !== UNDO) throw error;
  } finally {
    await close();
  }
}

const UNDO = new Error('only looked at');

/** The whole log worked out again, every body's chain and the seals, as the keeper. Returns how many events it has. */
async function verifyLog(transaction: Transaction, file: string, onProgress: (share: number) => void): Promise<number> {
  await sql`set local role ${sql.id(KEEPER_ROLE)}`.execute(transaction);
  // Heads that many events were added to are moved at the end of a transaction; here they are read before that.
  await sql`set constraints all immediate`.execute(transaction);
  await sql`set constraints all deferred`.execute(transaction);
  const sealed = await readSeals(transaction);
  const { rows } = await sql<{ id: string }>`select organisation_id as id from event_head order by 1`.execute(transaction);
  let events = 0;
  const faults = [...sealed.faults];
  for (const [index, { id }] of rows.entries()) {
    const verdict = await verifyChain(transaction, id, sealed.heads.get(id) ?? []);
    faults.push(...verdict.faults);
    events += verdict.events;
    onProgress((index + 1) / rows.length);
  }
  const gone = [...sealed.heads.keys()].filter((id) => !rows.some((row) => row.id === id));
  if (faults.length > 0 || gone.length > 0) throw new BackupRefused(refuse('backup-damaged', { file, part: 'tables/event.ndjson' }));
  await sql`set local role none`.execute(transaction);
  return events;
}

/** Every file of a folder on the disk, and the folders' own lists. */
async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await syncTree(path);
    else if (entry.isFile()) await syncOne(path);
  }
  await syncOne(folder);
}

async function syncOne(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync().catch(() => undefined);
  } finally {
    await handle.close();
  }
}
