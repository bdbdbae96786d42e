import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

/** Ends the session of whoever asks; what is answered is for the provider's own logout. Null where it was over already. */
export async function logOut(transaction: Transaction, tokenHash: Buffer): Promise<{ readonly provider: string; readonly idToken: string | null } | null> {
  const { rows } = await sql<{ provider: string; id_token: string | null }>`select * from access_log_out(${tokenHash})`.execute(transaction);
  const [row] = rows;
  return row ? { provider: row.provider, idToken: row.id_token } : null;
}
