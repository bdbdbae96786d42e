import type { Role } from '@samvirke/model/access';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { buildUuid, type Transaction } from '../database/index.ts';
import { hasCapability } from './has-capability.ts';

/**
 * Gives a person who has a role in the body already another one there; in the administrator's transaction. Giving what
 * is there changes nothing. Refuses: person-unknown, capability-missing.
 */
export async function giveRole(transaction: Transaction, grant: { readonly personId: string; readonly organisationId: string; readonly role: Role }): Promise<Refusal | null> {
  const { personId, organisationId, role } = grant;
  const known = await transaction
    .selectFrom('role_grant')
    .select('id')
    .where('person_id', '=', personId)
    .where('organisation_id', '=', organisationId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
  if (!known) return refuse('person-unknown', {});
  if (!(await hasCapability(transaction, organisationId, role))) return refuse('capability-missing', { role });
  await transaction
    .insertInto('role_grant')
    .values({ id: buildUuid(), person_id: personId, organisation_id: organisationId, role, origin: 'granted' })
    .onConflict((conflict) => conflict.columns(['person_id', 'organisation_id', 'role']).where('superseded_at', 'is', null).doNothing())
    .execute();
  return null;
}
