import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

/** Makes an invitation worth nothing, in the administrator's transaction; false where there is none to be used. */
export async function withdrawInvitation(transaction: Transaction, id: string): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('invitation')
    .set({ superseded_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
