import type { Role } from '@samvirke/model/access';
import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

/** Whether a role can be had in a body at all: coordinator and provider only where the body is one today. */
export async function hasCapability(transaction: Transaction, organisationId: string, role: Role): Promise<boolean> {
  if (role !== 'coordinator' && role !== 'provider') return true;
  const found = await transaction
    .selectFrom('organisation_capability')
    .select('capability')
    .where('organisation_id', '=', organisationId)
    .where('capability', '=', role)
    .where('valid_from', '<=', sql<string>`current_date`)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', sql<string>`current_date`)]))
    .executeTakeFirst();
  return found !== undefined;
}
