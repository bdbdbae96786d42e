import type { Role } from '@samvirke/model/access';
import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

/** Invitations that can still be used, newest first; the database shows them to administrators alone. */
export async function listInvitations(
  transaction: Transaction,
  organisationId: string,
): Promise<readonly { readonly id: string; readonly role: Role; readonly recordedAt: Date; readonly expiresAt: Date }[]> {
  const rows = await transaction
    .selectFrom('invitation')
    .select(['id', 'role', 'recorded_at', 'expires_at'])
    .where('organisation_id', '=', organisationId)
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
    .where('expires_at', '>', sql<Date>`clock_timestamp()`)
    .orderBy('recorded_at', 'desc')
    .execute();
  return rows.map((row) => ({ id: row.id, role: row.role, recordedAt: row.recorded_at, expiresAt: row.expires_at }));
}
