import { refuse } from '@samvirke/model/errors';
import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { APP_ROLE } from './as-keeper.ts';
import { DatabaseUnfit } from './database-unfit.ts';
import { installQueue } from './install-queue.ts';
import { migrations as ours } from './migrations/index.ts';
import { prepareRoles } from './prepare-roles.ts';

/** Held while tables are changed, by a server that starts and by a restore: the next one waits. Any number that nobody else takes. */
export const CHANGING_TABLES = 5_387_201_104;

export interface MigrateOptions {
  /** The last to run; else all. */
  readonly to?: string;
  readonly migrations?: Readonly<Record<string, Migration>>;
}

/**
 * Runs the migrations that the database hasn't had, in one transaction. Of several programs that start at once one runs
 * them and the others wait. Throws what went wrong: DatabaseUnfit where the database is newer than the program, too old
 * or closed to this user, else the statement that failed; nothing is then changed.
 */
export function migrateDatabase(db: Kysely<never>, options: MigrateOptions = {}): Promise<readonly string[]> {
  return db.connection().execute(async (connection) => {
    // Whoever logged in owns the tables; requests' role may not change them.
    const { rows } = await sql<{ role: string }>`select current_user as role`.execute(connection);
    await sql`set role none`.execute(connection);
    await sql`select pg_advisory_lock(${sql.lit(CHANGING_TABLES)})`.execute(connection);
    try {
      await prepareRoles(connection);
      const run = await runMigrations(connection, options);
      // The queue's own tables have their own migrations, which keep their own transactions.
      if (options.to === undefined) await installQueue(connection);
      return run;
    } finally {
      // A connection that was lost has let go of its lock, and has no role; what went wrong is thrown, not this.
      await sql`select pg_advisory_unlock(${sql.lit(CHANGING_TABLES)})`.execute(connection).catch(() => undefined);
      await sql`set role ${sql.id(rows[0]?.role ?? 'none')}`.execute(connection).catch(() => undefined);
    }
  });
}

/** As the tables' owner, with the lock held; in the transaction that it is given, or one of its own. */
export async function runMigrations(db: Kysely<never>, { to, migrations = ours }: MigrateOptions = {}): Promise<readonly string[]> {
  const unknown = (await listMigrations(db)).find((name) => !(name in migrations));
  if (unknown !== undefined) throw new DatabaseUnfit(refuse('database-newer', { migration: unknown }));
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error, results } = to === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(to);
  if (error) throw error;
  // A server that runs asks whether it still has what it needs.
  await sql`grant select on public.kysely_migration to ${sql.id(APP_ROLE)}`.execute(db);
  return (results ?? []).map((result) => result.migrationName);
}

/** The migrations that the database has had, in order; none where it is empty. */
export async function listMigrations(db: Kysely<never>): Promise<readonly string[]> {
  const { rows: found } = await sql<{ found: boolean }>`select to_regclass('public.kysely_migration') is not null as found`.execute(db);
  if (!found[0]?.found) return [];
  const { rows } = await sql<{ name: string }>`select name from public.kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}
