import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

/** Whoever asks takes themselves out: erasePerson, of nobody else. Within withAccess. */
export async function eraseMe(transaction: Transaction, { reasons }: { readonly reasons: boolean }): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select person_erase_me(${reasons}) as done`.execute(transaction);
  return rows[0]?.done === true;
}
