import { sql, type Kysely } from 'kysely';
import { KEEPER_ROLE } from '../database/index.ts';

/** What must not outlive the place where it was made: whoever is logged in logs in again, a file on its way is sent again. */
const LEFT_OUT: ReadonlySet<string> = new Set(['session', 'login_attempt', 'upload', 'upload_part']);

/** A table of ours, as the database's own catalogue has it. */
export interface Table {
  readonly name: string;
  /** Those that are written; what the database works out by itself isn't carried. */
  readonly columns: readonly string[];
  /** The primary key's columns: what rows are ordered by, so that the same content gives the same bytes. */
  readonly key: readonly string[];
  /** Whether it goes into a backup: not sessions, and not what a crash may forget (unlogged). */
  readonly carried: boolean;
  /** Held by row-level security, and no policy lets the house see all of it. */
  readonly hidden: boolean;
}

/**
 * Every table of the program's own: those in `public` whose owner is the owner of the migrations' table. Taken from the
 * database itself, so that a new table is carried without anybody remembering to say so.
 */
export async function listTables(db: Kysely<never>): Promise<readonly Table[]> {
  const { rows } = await sql<Omit<Table, 'carried'> & { logged: boolean }>`
    select c.relname::text as name, c.relpersistence = 'p' as logged,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum) as columns,
      array(select a.attname::text from pg_index i cross join unnest(i.indkey::int2[]) with ordinality k (number, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number where i.indrelid = c.oid and i.indisprimary order by k.place) as key,
      c.relrowsecurity and not exists (select from pg_policy p join pg_roles r on r.oid = any(p.polroles)
        where p.polrelid = c.oid and r.rolname = ${KEEPER_ROLE} and p.polcmd in ('*', 'r') and pg_get_expr(p.polqual, p.polrelid) = 'true') as hidden
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname not in ('kysely_migration', 'kysely_migration_lock')
      and c.relowner = (select m.relowner from pg_class m where m.oid = to_regclass('public.kysely_migration'))
      and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')
    order by c.relname`.execute(db);
  return rows.map(({ logged, ...table }) => ({ ...table, carried: logged && !LEFT_OUT.has(table.name) }));
}
