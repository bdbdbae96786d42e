import { refuse, type Refusal } from '@samvirke/model/errors';
import { sql } from 'kysely';
import { buildUuid, type Transaction } from '../database/index.ts';

/**
 * Invites a body into a cooperation, in the owner's transaction; one that is invited or in already stays as it is, one
 * that left today is invited again. The owner's own body is in at once. Refuses suppliers with cooperation-not-public.
 */
export async function addCooperationMember(
  transaction: Transaction,
  { cooperationId, organisationId, isOwn = false }: { readonly cooperationId: string; readonly organisationId: string; readonly isOwn?: boolean },
): Promise<Refusal | undefined> {
  const body = await transaction.selectFrom('organisation').select('kind').where('id', '=', organisationId).executeTakeFirstOrThrow();
  if (body.kind === 'supplier') return refuse('cooperation-not-public', {});
  const there = await transaction
    .selectFrom('cooperation_member')
    .select(['id', 'valid_to'])
    .where('cooperation_id', '=', cooperationId)
    .where('organisation_id', '=', organisationId)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', sql<string>`current_date`), is('valid_from', '=', sql<string>`current_date`)]))
    .executeTakeFirst();
  const accepted = { accepted_at: isOwn ? sql<Date>`clock_timestamp()` : null };
  if (!there) await transaction.insertInto('cooperation_member').values({ id: buildUuid(), cooperation_id: cooperationId, organisation_id: organisationId, ...accepted }).execute();
  else if (there.valid_to !== null) await transaction.updateTable('cooperation_member').set({ valid_to: null, ...accepted }).where('id', '=', there.id).execute();
  return undefined;
}
