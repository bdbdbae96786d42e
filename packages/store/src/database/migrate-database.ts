import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations/index.ts';

/**
 * Runs the migrations that the database hasn't had, in one transaction.
 * Throws what went wrong: a database that is newer than the program, or a statement that failed; nothing is then changed.
 */
export async function migrateDatabase(db: Kysely<never>): Promise<readonly string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}
