import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

/** Ends every session of whoever asks but the one they ask by; how many there were. */
export async function logOutOthers(transaction: Transaction, tokenHash: Buffer): Promise<number> {
  const { rows } = await sql<{ ended: number }>`select access_log_out_others(${tokenHash}) as ended`.execute(transaction);
  return rows[0]?.ended ?? 0;
}
