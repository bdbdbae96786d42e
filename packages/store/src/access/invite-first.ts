import type { Role } from '@samvirke/model/access';
import type { Refusal } from '@samvirke/model/errors';
import { asKeeper, type Db } from '../database/index.ts';
import { findOrganisationId } from './find-organisation-id.ts';
import { invite, type NewInvitation } from './invite.ts';

/** An invitation by whoever operates the platform: for a body's first administrator, when nobody there can invite yet. */
export async function inviteFirst(db: Db, { number, role }: { readonly number: string; readonly role: Role }, client = 'operator:cli'): Promise<NewInvitation | Refusal> {
  return asKeeper(
    db,
    async (keeper) => {
      const organisationId = await findOrganisationId(keeper, number);
      return typeof organisationId === 'string' ? invite(keeper, { organisationId, role, createdBy: null }) : organisationId;
    },
    client,
  );
}
