import { refuse, type Refusal } from '@samvirke/model/errors';
import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

/**
 * Whoever asks takes themselves out: erasePerson, of nobody else. Within withAccess. Refuses: administrator-last (a body
 * would be left without one; who runs the place can still do it), person-unknown.
 */
export async function eraseMe(transaction: Transaction, { reasons }: { readonly reasons: boolean }): Promise<Refusal | null> {
  const { rows } = await sql<{ state: 'done' | 'administrator-last' | 'unknown' }>`select person_erase_me(${reasons}) as state`.execute(transaction);
  const state = rows[0]?.state ?? 'unknown';
  return state === 'done' ? null : refuse(state === 'administrator-last' ? 'administrator-last' : 'person-unknown', {});
}
