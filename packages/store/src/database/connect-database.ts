import { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect } from 'kysely';
import { buildPool } from './build-pool.ts';
import type { Db } from './open-database.ts';
import type { Schema } from './schema.ts';

/** A database as it is: nothing is migrated, and queries run as whoever logged in, who owns the tables. */
export interface ConnectedDatabase {
  readonly db: Db;
  readonly close: () => Promise<void>;
}

/** `dataDir`: the embedded database's own folder, made if it isn't there; whoever opens it holds the lock of the one above. */
export async function connectDatabase(place: { readonly url: string } | { readonly dataDir: string }): Promise<ConnectedDatabase> {
  if ('url' in place) {
    const db: Db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: buildPool({ url: place.url, connections: 1 }) }) });
    return { db, close: () => db.destroy() };
  }
  const pglite = await PGlite.create({ dataDir: place.dataDir });
  const db: Db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: buildPool({ pglite }) }) });
  return {
    db,
    close: async () => {
      await db.destroy();
      await pglite.close();
    },
  };
}
