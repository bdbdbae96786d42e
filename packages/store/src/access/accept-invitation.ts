import type { Role } from '@samvirke/model/access';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { sql } from 'kysely';
import { buildUuid, type Transaction } from '../database/index.ts';
import { hashToken } from './hash-token.ts';

/**
 * Gives whoever asks the role that they are invited to. Refuses: invitation-unknown, invitation-used, invitation-expired; a
 * first administrator's also invitation-for-another, invitation-over.
 */
export async function acceptInvitation(transaction: Transaction, token: string): Promise<{ readonly organisationId: string; readonly role: Role } | Refusal> {
  const { rows } = await sql<{ state: string; organisation_id: string; role: Role }>`select * from access_accept(${hashToken(token)}, ${buildUuid()}::uuid)`.execute(transaction);
  const [row] = rows;
  switch (row?.state) {
    case 'ok':
      return { organisationId: row.organisation_id, role: row.role };
    case 'used':
      return refuse('invitation-used', {});
    case 'expired':
      return refuse('invitation-expired', {});
    case 'another':
      return refuse('invitation-for-another', {});
    case 'over':
      return refuse('invitation-over', {});
    default:
      return refuse('invitation-unknown', {});
  }
}
