import { refuse } from '@samvirke/model/errors';
import { sql, type Kysely } from 'kysely';
import { KEEPER_ROLE } from '../database/index.ts';
import { QUEUE_SCHEMA } from '../database/install-queue.ts';
import { listMigrations } from '../database/migrate-database.ts';
import { BackupRefused } from './backup-refused.ts';
import { listTables } from './list-tables.ts';

/** All else in the database hangs on one of these. */
const FIRST_HELD = ['organisation', 'cost_set', 'person'];

/**
 * Makes room for a backup, in the caller's transaction: the tables and functions of ours are taken away, so that they can
 * be made as the backup's version had them. Throws `restore-not-empty` where somebody's data are there and `replace`
 * isn't said, and `database-not-ours` where something else is.
 */
export async function clearDatabase(db: Kysely<never>, replace: boolean): Promise<void> {
  await sql`set local role none`.execute(db);
  const isOurs = (await listMigrations(db)).length > 0;
  if (!isOurs) {
    const { rows } = await sql<{ name: string }>`select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
      and not exists (select from pg_depend d where d.objid = pg_class.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e') limit 1`.execute(db);
    if (rows[0]) throw new BackupRefused(refuse('database-not-ours', { table: rows[0].name }));
    return;
  }
  const tables = (await listTables(db)).map(({ name }) => name);
  if (!replace && (await holdsSomething(db, tables))) throw new BackupRefused(refuse('restore-not-empty', {}));
  const { rows: routines } = await sql<{ signature: string }>`
    select p.oid::regprocedure::text as signature from pg_proc p
    where p.pronamespace = 'public'::regnamespace
      and p.proowner in ((select relowner from pg_class where oid = 'public.kysely_migration'::regclass), coalesce(to_regrole(${KEEPER_ROLE}), 0))
      and not exists (select from pg_depend d where d.objid = p.oid and d.classid = 'pg_proc'::regclass and d.deptype = 'e')`.execute(db);
  const { rows: types } = await sql<{ name: string }>`
    select t.oid::regtype::text as name from pg_type t join pg_class c on c.oid = t.typrelid and c.relkind = 'c'
    where t.typnamespace = 'public'::regnamespace and not exists (select from pg_depend d where d.objid = t.oid and d.classid = 'pg_type'::regclass and d.deptype = 'e')`.execute(db);
  const all = [...tables, 'kysely_migration', 'kysely_migration_lock'];
  await sql`drop table if exists ${sql.join(all.map((name) => sql.table(name)))} cascade`.execute(db);
  for (const { signature } of routines) await sql.raw(`drop routine if exists ${signature} cascade`).execute(db);
  for (const { name } of types) await sql.raw(`drop type if exists ${name} cascade`).execute(db);
  // Made again at the next start; what was waiting stands in the table of jobs.
  await sql`drop schema if exists ${sql.id(QUEUE_SCHEMA)} cascade`.execute(db);
}

async function holdsSomething(db: Kysely<never>, tables: readonly string[]): Promise<boolean> {
  const { rows: roles } = await sql`select from pg_policy limit 1`.execute(db);
  if (roles.length > 0) await sql`set local role ${sql.id(KEEPER_ROLE)}`.execute(db);
  let found = false;
  for (const name of FIRST_HELD.filter((held) => tables.includes(held))) {
    const { rows } = await sql`select from ${sql.table(name)} limit 1`.execute(db);
    found ||= rows.length > 0;
  }
  await sql`set local role none`.execute(db);
  return found;
}
