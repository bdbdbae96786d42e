import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

/** Whose an entry is, where that is the body that is acted for or one that went whole into it; null for all others. Within withAccess. */
export async function findEntryOwner(transaction: Transaction, id: string): Promise<string | null> {
  const { rows } = await sql<{ organisation_id: string }>`
    select organisation_id from entry where id = ${id} and (organisation_id = access_organisation() or organisation_id = any(access_predecessors()))`.execute(transaction);
  return rows[0]?.organisation_id ?? null;
}
