import { sql, type Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations/index.ts';

/**
 * Runs the migrations that the database hasn't had, in one transaction.
 * Throws what went wrong: a database that is newer than the program, or a statement that failed; nothing is then changed.
 */
export function migrateDatabase(db: Kysely<never>): Promise<readonly string[]> {
  return db.connection().execute(async (connection) => {
    // Whoever logged in owns the tables; requests' role may not change them.
    const { rows } = await sql<{ role: string }>`select current_user as role`.execute(connection);
    await sql`set role none`.execute(connection);
    try {
      const migrator = new Migrator({ db: connection, provider: { getMigrations: async () => ({ ...migrations }) } });
      const { error, results } = await migrator.migrateToLatest();
      if (error) throw error;
      return (results ?? []).map((result) => result.migrationName);
    } finally {
      await sql`set role ${sql.id(rows[0]?.role ?? 'none')}`.execute(connection);
    }
  });
}
