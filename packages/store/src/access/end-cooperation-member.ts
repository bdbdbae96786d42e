import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

/** A body leaves or says no, or is shown out by whose cooperation it is; false where it wasn't there, or it isn't theirs to say. */
export async function endCooperationMember(transaction: Transaction, { cooperationId, organisationId }: { readonly cooperationId: string; readonly organisationId: string }): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('cooperation_member')
    .set({ valid_to: sql<string>`current_date` })
    .where('cooperation_id', '=', cooperationId)
    .where('organisation_id', '=', organisationId)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', sql<string>`current_date`)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
