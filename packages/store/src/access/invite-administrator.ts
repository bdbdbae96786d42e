import { refuse, type Refusal } from '@samvirke/model/errors';
import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';
import { describeBodies } from './describe-bodies.ts';
import { invite, type NewInvitation } from './invite.ts';

/**
 * The sector's coordinator invites a body's first administrator, who invites the rest; one that was sent before and isn't
 * used opens nothing any more. In a body in use only the operator says who it is (inviteFirst). Refuses: body-unknown,
 * body-ended, administrator-there, body-in-use.
 */
export async function inviteAdministrator(transaction: Transaction, { body: id, createdBy }: { readonly body: string; readonly createdBy: string | null }): Promise<NewInvitation | Refusal> {
  const body = (await describeBodies(transaction, [id])).get(id);
  if (!body) return refuse('body-unknown', { id });
  // Two that are made at once: the later one's link is the one that opens something, and it alone.
  await sql`select pg_advisory_xact_lock(hashtextextended('first-administrator/' || ${id}::uuid, 0))`.execute(transaction);
  const { rows } = await sql<{ there: boolean; awaits: boolean; ended: string | null }>`
    select body_has_administrator(${id}) as there, body_awaits_administrator(${id}) as awaits,
      case when body_has_ended(${id}) then (select max(valid_to) from organisation_name where organisation_id = ${id} and superseded_at is null) end as ended`.execute(transaction);
  const [now] = rows;
  if (now?.there === true) return refuse('administrator-there', {});
  if (typeof now?.ended === 'string') return refuse('body-ended', { name: body.name, date: now.ended });
  if (now?.awaits !== true) return refuse('body-in-use', {});
  await transaction
    .updateTable('invitation')
    .set({ superseded_at: sql<Date>`clock_timestamp()` })
    .where('organisation_id', '=', id)
    .where('is_first', '=', true)
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
    .execute();
  return invite(transaction, { organisationId: id, role: 'administrator', createdBy, isFirst: true });
}
