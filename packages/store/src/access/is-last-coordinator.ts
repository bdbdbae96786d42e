import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';
import { hasCapability } from './has-capability.ts';

/** Whether nobody could register bodies without this one: the only coordinator that is to last. Those that ask at once wait for each other. */
export async function isLastCoordinator(transaction: Transaction, body: string): Promise<boolean> {
  // Two coordinators that end each other at once must not both succeed.
  await sql`select pg_advisory_xact_lock(hashtextextended('capability/coordinator', 0))`.execute(transaction);
  if (!(await hasCapability(transaction, body, 'coordinator'))) return false;
  const { rows } = await sql<{ others: boolean }>`select exists (select from organisation_capability c join organisation o on o.id = c.organisation_id and o.kind <> 'supplier'
    where c.capability = 'coordinator' and c.organisation_id <> ${body} and c.valid_from <= current_date and (c.valid_to is null or c.valid_to > current_date)
      -- One that has a last day is no coordinator for long.
      and (not exists (select from organisation_name where organisation_id = o.id and superseded_at is null)
        or exists (select from organisation_name where organisation_id = o.id and superseded_at is null and valid_to is null))) as others`.execute(transaction);
  return rows[0]?.others !== true;
}
