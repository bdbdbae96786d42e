import { sql } from 'kysely';
import { migrations } from './migrations/index.ts';
import type { Db } from './open-database.ts';

/**
 * Whether the database has every migration that this program has. One that has more is newer: while servers are
 * changed one by one the old ones go on.
 */
export async function areMigrationsRun(db: Db): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`select name from public.kysely_migration`.execute(db);
  const run = new Set(rows.map(({ name }) => name));
  return Object.keys(migrations).every((name) => run.has(name));
}
