import { refuse } from '@samvirke/model/errors';
import { sql, type Kysely } from 'kysely';
import { KEEPER_ROLE } from '../database/index.ts';
import { runMigrations } from '../database/migrate-database.ts';
import { BackupRefused } from './backup-refused.ts';
import { listTables } from './list-tables.ts';
import type { TablePart } from './manifest.ts';
import type { OpenBackup } from './open-backup.ts';
import { readHeads } from './write-backup.ts';

/** Lines that are sent to the database at a time: whichever is reached first. */
const LINES_AT_A_TIME = 5_000;
const BYTES_AT_A_TIME = 2_000_000;
/** PostgreSQL's own limit on a field is a gigabyte; a line of ours is a few kilobytes. */
const LONGEST_LINE_BYTES = 200_000_000;

/**
 * Fills an empty database from a backup, in the transaction that it is given, as the tables' owner: the tables as they
 * were, their rows, and then the migrations that have come since. What the database works out by itself when rows are
 * written (the log's events, whose turn a version is) is held still meanwhile: the rows are already what came of it.
 * Throws where anything isn't as the manifest says; the caller's transaction then undoes it all.
 */
export async function loadBackup(db: Kysely<never>, file: string, backup: OpenBackup, onProgress: (share: number) => void = () => undefined): Promise<readonly string[]> {
  const { manifest } = backup;
  const damaged = (part: string): BackupRefused => new BackupRefused(refuse('backup-damaged', { file, part }));
  await runMigrations(db, { to: manifest.migrations.at(-1) as string });
  const tables = await listTables(db);
  const carried = new Map(tables.filter((table) => table.carried).map((table) => [table.name, table]));
  for (const { name, part, columns } of manifest.tables) {
    const table = carried.get(name);
    if (!table || [...table.columns].sort().join() !== [...columns].sort().join()) throw damaged(part);
  }
  if (manifest.tables.length !== carried.size) throw damaged('manifest.json');

  const names = [...carried.keys()];
  const forced = await listForced(db, names);
  const held = await listHeld(db, names);
  for (const name of names) await sql`alter table ${sql.table(name)} no force row level security, disable trigger user`.execute(db);
  for (const { drop } of held) await sql.raw(drop).execute(db);
  // What migrations wrote themselves is in the backup as well.
  await sql`truncate ${sql.join(tables.map(({ name }) => sql.table(name)))}`.execute(db);

  const total = manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for (const table of manifest.tables) {
    let loaded = 0;
    for await (const lines of batchesOf(backup.read(table), () => damaged(table.part))) {
      loaded += lines.length;
      await insertLines(db, table, lines, () => damaged(table.part));
      done += lines.length;
      onProgress(total === 0 ? 1 : done / total);
    }
    const { rows } = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(table.name)}`.execute(db);
    if (loaded !== table.rows || rows[0]?.rows !== table.rows) throw damaged(table.part);
  }

  // Built over all rows at once, and every reference checked.
  for (const { add } of held.toReversed()) await sql.raw(add).execute(db);
  for (const name of names) await sql`alter table ${sql.table(name)} enable trigger user`.execute(db);
  const heads = carried.has('event_head') ? await readHeads(db) : [];
  if (JSON.stringify(heads) !== JSON.stringify(manifest.heads)) throw damaged('tables/event_head.ndjson');
  for (const name of forced) await sql`alter table ${sql.table(name)} force row level security`.execute(db);

  const migrated = await runMigrations(db);
  await sql`set local role ${sql.id(KEEPER_ROLE)}`.execute(db);
  await takeUpJobs(db);
  await sql`set local role none`.execute(db);
  await sql`analyze ${sql.join(names.map((name) => sql.table(name)))}`.execute(db);
  return migrated;
}

/** Whoever worked on a job is gone: it waits for the next. */
async function takeUpJobs(db: Kysely<never>): Promise<void> {
  await sql`update job set state = 'waiting', done_share = 0, step = null, started_at = null, heard_at = null where state = 'working'`.execute(db);
}

/** Tables whose owner is held to the policies like everybody else. */
async function listForced(db: Kysely<never>, names: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity and relname = any(${names})`.execute(db);
  return rows.map(({ name }) => name);
}

interface Held {
  readonly drop: string;
  readonly add: string;
}

/** References and the indexes that no constraint needs: taken away while rows are loaded, in this order, and put back in the other. */
async function listHeld(db: Kysely<never>, names: readonly string[]): Promise<readonly Held[]> {
  const { rows } = await sql<Held>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(k.oid)) as add, 1 as place
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where c.relnamespace = 'public'::regnamespace and c.relname = any(${names}) and k.contype = 'f'
    union all
    select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid), 2
    from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace = 'public'::regnamespace and c.relname = any(${names})
      and not i.indisprimary and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
    order by 3, 1`.execute(db);
  return rows;
}

async function insertLines(db: Kysely<never>, { name, columns }: TablePart, lines: readonly string[], damaged: () => Error): Promise<void> {
  const chosen = sql.join(columns.map((column) => sql.id(column)));
  try {
    await sql`insert into ${sql.table(name)} (${chosen}) overriding system value
      select ${chosen} from json_populate_recordset(null::${sql.table(name)}, ${`[${lines.join(',')}]`}::json)`.execute(db);
  } catch (error) {
    const { code } = error as { readonly code?: string };
    // 22: a value that isn't of the column's kind; 23: one that a rule refuses. All else is the database's own trouble.
    throw code?.startsWith('22') || code?.startsWith('23') ? damaged() : error;
  }
}

/** Lines from bytes, some at a time. */
async function* batchesOf(chunks: AsyncIterable<Buffer>, damaged: () => Error): AsyncGenerator<readonly string[]> {
  let begun: Buffer[] = [];
  let begunBytes = 0;
  let lines: string[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      const line = Buffer.concat([...begun, chunk.subarray(from, to)]);
      begun = [];
      begunBytes = 0;
      from = to + 1;
      lines.push(line.toString('utf8'));
      bytes += line.byteLength;
      if (lines.length >= LINES_AT_A_TIME || bytes >= BYTES_AT_A_TIME) {
        yield lines;
        lines = [];
        bytes = 0;
      }
    }
    if (from < chunk.length) {
      begun.push(chunk.subarray(from));
      begunBytes += chunk.length - from;
      if (begunBytes > LONGEST_LINE_BYTES) throw damaged();
    }
  }
  if (begun.length > 0) throw damaged();
  if (lines.length > 0) yield lines;
}

const NEWLINE = 0x0a;
