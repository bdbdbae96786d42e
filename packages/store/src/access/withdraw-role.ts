import type { Role } from '@samvirke/model/access';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

/**
 * Takes a role from a person, in the administrator's transaction; their sessions for the body are over with the last of
 * their roles there. Refuses: person-unknown, administrator-last.
 */
export async function withdrawRole(transaction: Transaction, { personId, organisationId, role }: { readonly personId: string; readonly organisationId: string; readonly role: Role }): Promise<Refusal | null> {
  // Locked: two administrators who take each other's role at once must not both succeed.
  const administrators = await transaction
    .selectFrom('role_grant')
    .select(['id', 'person_id', 'role'])
    .where('organisation_id', '=', organisationId)
    .where('superseded_at', 'is', null)
    .where((is) => is.or([is('role', '=', 'administrator'), is('person_id', '=', personId)]))
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', sql<string>`current_date`)]))
    .orderBy('id')
    .forUpdate()
    .execute();
  const grant = administrators.find((one) => one.person_id === personId && one.role === role);
  if (!grant) return refuse('person-unknown', {});
  if (role === 'administrator' && administrators.filter((one) => one.role === 'administrator').length === 1) return refuse('administrator-last', {});
  await transaction.updateTable('role_grant').set({ superseded_at: sql<Date>`clock_timestamp()` }).where('id', '=', grant.id).execute();
  return null;
}
