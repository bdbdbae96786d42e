import type { Role } from '@samvirke/model/access';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { buildUuid, type Transaction } from '../database/index.ts';
import { buildToken } from './build-token.ts';
import { hasCapability } from './has-capability.ts';
import { hashToken } from './hash-token.ts';

const MS_PER_DAY = 86_400_000;
/** Long enough for a holiday's end, short enough that a link in an old mail opens nothing. */
export const INVITATION_DAYS = 14;

export interface NewInvitation {
  readonly id: string;
  /** Told once; only its hash is kept. */
  readonly token: string;
  readonly role: Role;
  readonly recordedAt: Date;
  readonly expiresAt: Date;
}

/**
 * A one-use invitation to a role in a body: in the administrator's transaction, or in the keeper's for the first
 * administrator (`createdBy` null). Refuses: capability-missing.
 */
export async function invite(
  transaction: Transaction,
  { organisationId, role, createdBy, isFirst = false }: { readonly organisationId: string; readonly role: Role; readonly createdBy: string | null; readonly isFirst?: boolean },
): Promise<NewInvitation | Refusal> {
  if (!(await hasCapability(transaction, organisationId, role))) return refuse('capability-missing', { role });
  const [id, token, recordedAt] = [buildUuid(), buildToken(), new Date()];
  const expiresAt = new Date(recordedAt.getTime() + INVITATION_DAYS * MS_PER_DAY);
  await transaction
    .insertInto('invitation')
    .values({ id, token_hash: hashToken(token), organisation_id: organisationId, role, created_by: createdBy, recorded_at: recordedAt, expires_at: expiresAt, is_first: isFirst })
    .execute();
  return { id, token, role, recordedAt, expiresAt };
}
