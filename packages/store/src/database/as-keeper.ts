import { sql, type Transaction as KyselyTransaction } from 'kysely';
import type { Db } from './open-database.ts';
import { retryOnce } from './retry-once.ts';
import type { Schema } from './schema.ts';

/** What every connection runs as: row-level security holds it, and without saying who asks it sees nothing of anybody's. */
export const APP_ROLE = 'samvirke_app';
/** The house's own work: reference data, sign-in, the chain, jobs, backup. No request's own query runs as it. */
export const KEEPER_ROLE = 'samvirke_keeper';

export type Transaction = KyselyTransaction<Schema>;

/**
 * Work of the house itself, in a transaction that sees everything. `client` is who is named in the log for what it
 * changes ("operator:cli", "job:seal"). Never for what a request asks for: that goes by withAccess.
 */
export function asKeeper<T>(db: Db, work: (transaction: Transaction) => Promise<T>, client = 'operator'): Promise<T> {
  return retryOnce(() => db.transaction().execute(async (transaction) => {
    await sql`set local role samvirke_keeper`.execute(transaction);
    await sql`select set_config('samvirke.actor', 'operator', true), set_config('samvirke.client', ${client}, true),
      set_config('samvirke.person', '', true), set_config('samvirke.organisation', '', true), set_config('samvirke.roles', '', true)`.execute(transaction);
    return work(transaction);
  }));
}
