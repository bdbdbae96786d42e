import { refuse, type Refusal } from '@samvirke/model/errors';
import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';
import type { Capability } from './give-capability.ts';
import { hasCapability } from './has-capability.ts';
import { isLastCoordinator } from './is-last-coordinator.ts';

/**
 * From today the body is no coordinator, or no provider; the roles of its people as such count no more. Refuses:
 * capability-missing where it isn't, and coordinator-last: somebody must be.
 */
export async function takeCapability(
  transaction: Transaction,
  { body, capability }: { readonly body: string; readonly capability: Capability },
  { organisationId: by }: { readonly organisationId: string | null },
): Promise<Refusal | undefined> {
  // Two coordinators that take it from each other at once must not both succeed.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`capability/${capability}`}, 0))`.execute(transaction);
  if (!(await hasCapability(transaction, body, capability))) return refuse('capability-missing', { role: capability });
  if (capability === 'coordinator' && (await isLastCoordinator(transaction, body))) return refuse('coordinator-last', {});
  await sql`select set_config('samvirke.action', 'withdrawn', true)`.execute(transaction);
  await transaction
    .updateTable('organisation_capability')
    .set({ valid_to: sql<string>`current_date`, origin: 'here', registered_by: by })
    .where('organisation_id', '=', body)
    .where('capability', '=', capability)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>', sql<string>`current_date`)]))
    .execute();
  return undefined;
}
