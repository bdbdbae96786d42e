import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

/** What whoever asks is called from now on; false where that is nobody. It stands in no log, and goes with the person. */
export async function renameMe(transaction: Transaction, name: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select access_rename(${name}) as done`.execute(transaction);
  return rows[0]?.done === true;
}
