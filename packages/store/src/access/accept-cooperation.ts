import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

/** The invited body says yes, in its own administrator's transaction; false where it isn't invited. One that is in already stays in. */
export async function acceptCooperation(transaction: Transaction, { cooperationId, organisationId }: { readonly cooperationId: string; readonly organisationId: string }): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('cooperation_member')
    .set({ accepted_at: sql<Date>`coalesce(accepted_at, clock_timestamp())` })
    .where('cooperation_id', '=', cooperationId)
    .where('organisation_id', '=', organisationId)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', sql<string>`current_date`)]))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  // Said in the rest of this transaction too: what it answers is what a member sees.
  await sql`select set_config('samvirke.cooperations', array_append(access_cooperations(), ${cooperationId}::uuid)::text, true)`.execute(transaction);
  return true;
}
