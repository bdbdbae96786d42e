import { createHash, randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { refuse } from '@samvirke/model/errors';
import { sql, type Kysely } from 'kysely';
import { KEEPER_ROLE, type Db } from '../database/index.ts';
import { listMigrations } from '../database/migrate-database.ts';
import { BackupRefused } from './backup-refused.ts';
import { listTables, type Table } from './list-tables.ts';
import { composeManifest, MANIFEST, type Head, type TablePart } from './manifest.ts';
import { openZip } from './open-zip.ts';
import { README } from './readme.ts';

export interface BackupOptions {
  /** The program's version, for the manifest. */
  readonly program: string;
  readonly kind: 'embedded' | 'postgresql';
  /** Whether a file that is there already may be written over. */
  readonly force?: boolean;
  readonly onProgress?: (share: number) => void | Promise<void>;
}

export interface BackupReport {
  readonly file: string;
  readonly tables: number;
  readonly rows: number;
  readonly chains: number;
  readonly migration: string;
  /** SHA-256 of the manifest, which holds that of every part: kept elsewhere, it shows that the file is the same. */
  readonly fingerprint: string;
}

/** Rows that are fetched at a time: some hundred kilobytes. */
const ROWS_AT_A_TIME = 1_000;

/**
 * All that is to be kept, as it stood in one moment, into one file: a zip with a part a table, a line a row. Written
 * beside its place and moved there when it is whole. What is in the database is never held in memory; those who write
 * meanwhile aren't stopped (on PGlite, which has one connection, they wait). Throws BackupRefused.
 */
export async function writeBackup(db: Db, file: string, options: BackupOptions): Promise<BackupReport> {
  const path = resolve(file);
  if (options.force !== true && (await exists(path))) throw new BackupRefused(refuse('file-exists', { file: path }));
  const unfinished = `${path}.${randomBytes(4).toString('hex')}.unfinished`;
  try {
    const report = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((transaction) => writeSnapshot(transaction as unknown as Kysely<never>, unfinished, path, options));
    await rename(unfinished, path);
    await syncFolder(dirname(path));
    return report;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function writeSnapshot(db: Kysely<never>, unfinished: string, file: string, { program, kind, onProgress }: BackupOptions): Promise<BackupReport> {
  // A running server's own connection is held to what requests may see; whoever logged in is not.
  await sql`set local role none`.execute(db);
  await sql`select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true), set_config('intervalstyle', 'iso_8601', true),
    set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '1', true), set_config('search_path', 'public', true)`.execute(db);
  const migrations = await listMigrations(db);
  if (migrations.length === 0) throw new BackupRefused(refuse('backup-nothing', {}));
  const tables = await listTables(db);
  const carried = tables.filter((table) => table.carried);
  // The first versions held nothing back from the tables' owner; since then the keeper alone sees everything.
  const [hidden] = carried.filter((table) => table.hidden);
  if (hidden) throw new Error(`The keeper doesn't see all of ${hidden.name}, so it can't be carried`);
  const { rows: isKept } = await sql`select from pg_policy limit 1`.execute(db);
  if (isKept.length > 0) await sql`set local role ${sql.id(KEEPER_ROLE)}`.execute(db);
  const counts = new Map<string, number>();
  for (const { name } of carried) {
    const { rows } = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(name)}`.execute(db);
    counts.set(name, rows[0]?.rows ?? 0);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let done = 0;
  const zip = await openZip(unfinished);
  try {
    await zip.add('README.txt', [Buffer.from(README)]);
    const parts: TablePart[] = [];
    for (const table of carried) {
      let rows = 0;
      const lines = async function* (): AsyncGenerator<Buffer> {
        for await (const some of linesOf(db, table)) {
          rows += some.length;
          done += some.length;
          await onProgress?.(total === 0 ? 1 : done / total);
          yield Buffer.from(`${some.join('\n')}\n`);
        }
      };
      const part = `tables/${table.name}.ndjson`;
      const written = await zip.add(part, lines());
      if (rows !== counts.get(table.name)) throw new Error(`${table.name} held ${counts.get(table.name)} rows and gave ${rows}`);
      parts.push({ name: table.name, part, columns: [...table.columns], rows, ...written });
    }
    const heads = carried.some(({ name }) => name === 'event_head') ? await readHeads(db) : [];
    const manifest = composeManifest({
      program,
      madeAt: await startOf(db),
      from: kind,
      migrations: [...migrations],
      tables: parts,
      heads: [...heads],
      leftOut: tables.filter((table) => !table.carried).map(({ name }) => name),
    });
    await zip.add(MANIFEST, [Buffer.from(manifest)]);
    await zip.finish();
    return {
      file,
      tables: parts.length,
      rows: total,
      chains: heads.length,
      migration: migrations.at(-1) as string,
      fingerprint: createHash('sha256').update(manifest).digest('hex'),
    };
  } finally {
    await zip.close();
  }
}

/** A table's rows as the database itself writes them in JSON: numbers, times and bytes keep every digit. */
async function* linesOf(db: Kysely<never>, { name, columns, key }: Table): AsyncGenerator<readonly string[]> {
  const chosen = sql.join(columns.map((column) => sql.id(column)));
  const order = key.length === 0 ? sql`` : sql`order by ${sql.join(key.map((column) => sql.id(column)))}`;
  await sql`declare samvirke_backup no scroll cursor for
    select row_to_json(kept)::text as line from (select ${chosen} from ${sql.table(name)} ${order}) kept`.execute(db);
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(ROWS_AT_A_TIME)} from samvirke_backup`.execute(db);
    if (rows.length > 0) yield rows.map(({ line }) => line);
    if (rows.length < ROWS_AT_A_TIME) break;
  }
  await sql`close samvirke_backup`.execute(db);
}

export async function readHeads(db: Kysely<never>): Promise<readonly Head[]> {
  const { rows } = await sql<Head>`select organisation_id::text as organisation, seq, encode(hash, 'hex') as hash from event_head order by organisation_id`.execute(db);
  return rows;
}

/** When the snapshot was taken, by the database's own clock. */
async function startOf(db: Kysely<never>): Promise<string> {
  const { rows } = await sql<{ at: Date }>`select transaction_timestamp() as at`.execute(db);
  return (rows[0] as { at: Date }).at.toISOString();
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** The file's name is on the disk when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  // Some file systems don't do this for folders, and need it as little.
  await handle.sync().catch(() => undefined);
  await handle.close();
}
