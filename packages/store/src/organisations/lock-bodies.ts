import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

/** Whatever changes bodies waits for whatever else does: a number that is free stays free until it is taken. */
export async function lockBodies(transaction: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('dataset/bodies', 0))`.execute(transaction);
}
