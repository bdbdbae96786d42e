import { refuse, type Refusal } from '@samvirke/model/errors';
import { sql } from 'kysely';
import { asKeeper, type Db, type Transaction } from '../database/index.ts';
import { describeBodies, type BodySummary } from './describe-bodies.ts';
import { findOrganisationId } from './find-organisation-id.ts';
import { hasCapability } from './has-capability.ts';

export const CAPABILITIES = ['coordinator', 'provider'] as const;
export type Capability = (typeof CAPABILITIES)[number];

/**
 * Makes a body the sector's coordinator or a provider of shared services from today; the operator does, and it stands in
 * the body's log. One that is already stays so. Refuses: organisation-number-invalid, body-number-unknown, and
 * capability-missing for a supplier, which neither can be.
 */
export async function giveCapability(db: Db, { number, capability }: { readonly number: string; readonly capability: Capability }, client = 'operator:cli'): Promise<BodySummary | Refusal> {
  return asKeeper(
    db,
    async (keeper) => {
      const organisationId = await findOrganisationId(keeper, number);
      if (typeof organisationId !== 'string') return organisationId;
      return addCapability(keeper, { body: organisationId, capability }, { organisationId: null });
    },
    client,
  );
}

/** As the coordinator, or the keeper for the operator (`organisationId` null). Refuses: body-unknown, capability-missing for a supplier. */
export async function addCapability(
  transaction: Transaction,
  { body: id, capability }: { readonly body: string; readonly capability: Capability },
  { organisationId: by }: { readonly organisationId: string | null },
): Promise<BodySummary | Refusal> {
  const body = (await describeBodies(transaction, [id])).get(id);
  if (!body) return refuse('body-unknown', { id });
  if (body.kind === 'supplier') return refuse('capability-missing', { role: capability });
  if (await hasCapability(transaction, id, capability)) return body;
  await sql`select set_config('samvirke.action', 'given', true)`.execute(transaction);
  await transaction
    .insertInto('organisation_capability')
    .values({ organisation_id: id, capability, origin: 'here', registered_by: by })
    // Taken away earlier today.
    .onConflict((conflict) => conflict.columns(['organisation_id', 'capability', 'valid_from']).doUpdateSet({ valid_to: null, origin: 'here', registered_by: by }))
    .execute();
  return body;
}
