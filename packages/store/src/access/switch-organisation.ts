import { sql } from 'kysely';
import { refuse, type Refusal } from '@samvirke/model/errors';
import type { Transaction } from '../database/index.ts';
import { buildToken } from './build-token.ts';
import type { NewSession } from './create-session.ts';
import { hashToken } from './hash-token.ts';

/**
 * Goes on for another body, under a new cookie and a new mark; when it ends is as before. In the transaction of whoever
 * asks. Refuses: session-ended (another request was quicker), role-missing.
 */
export async function switchOrganisation(
  transaction: Transaction,
  { tokenHash, organisationId }: { readonly tokenHash: Buffer; readonly organisationId: string | null },
): Promise<NewSession | Refusal> {
  const [token, csrfToken] = [buildToken(), buildToken()];
  const { rows } = await sql<{ state: string }>`
    select access_switch(${tokenHash}, ${hashToken(token)}, ${csrfToken}, ${organisationId}::uuid) as state`.execute(transaction);
  switch (rows[0]?.state) {
    case 'ok':
      return { token, csrfToken };
    case 'role-missing':
      return refuse('role-missing', { roles: [] });
    default:
      return refuse('session-ended', { why: 'ended' });
  }
}
