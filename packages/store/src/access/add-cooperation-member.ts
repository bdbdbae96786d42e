import { sql } from 'kysely';
import { buildUuid, type Transaction } from '../database/index.ts';

/** Takes a body into a cooperation from today; one that is there, or left today, is there. In the owner's transaction. */
export async function addCooperationMember(transaction: Transaction, { cooperationId, organisationId }: { readonly cooperationId: string; readonly organisationId: string }): Promise<void> {
  const there = await transaction
    .selectFrom('cooperation_member')
    .select(['id', 'valid_to'])
    .where('cooperation_id', '=', cooperationId)
    .where('organisation_id', '=', organisationId)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', sql<string>`current_date`), is('valid_from', '=', sql<string>`current_date`)]))
    .executeTakeFirst();
  if (!there) await transaction.insertInto('cooperation_member').values({ id: buildUuid(), cooperation_id: cooperationId, organisation_id: organisationId }).execute();
  else if (there.valid_to !== null) await transaction.updateTable('cooperation_member').set({ valid_to: null }).where('id', '=', there.id).execute();
}
