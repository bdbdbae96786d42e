import { refuse, type Refusal } from '@samvirke/model/errors';
import { sql } from 'kysely';
import { asKeeper, type Db } from '../database/index.ts';
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
      const body = (await describeBodies(keeper, [organisationId])).get(organisationId)!;
      if (body.kind === 'supplier') return refuse('capability-missing', { role: capability });
      if (await hasCapability(keeper, organisationId, capability)) return body;
      await keeper.insertInto('organisation_capability').values({ organisation_id: organisationId, capability }).execute();
      await sql`select history_append(${organisationId}::uuid, 'given', 'capability', ${capability}, null, null, ${JSON.stringify({ capability, organisation_id: organisationId })})`.execute(keeper);
      return body;
    },
    client,
  );
}
