import { refuse, type Refusal } from '@samvirke/model/errors';
import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

/**
 * The body that is acted for went into another, it says itself: the other may then read what it had. By whoever was its
 * administrator at the end. Refuses: role-missing, body-fact-unknown.
 */
export async function confirmChange(transaction: Transaction, id: string): Promise<Refusal | undefined> {
  const { rows } = await sql<{ state: string }>`select body_change_confirm(${id}) as state`.execute(transaction);
  const state = rows[0]?.state;
  if (state === 'role-missing') return refuse('role-missing', { roles: ['administrator'] });
  return state === 'done' ? undefined : refuse('body-fact-unknown', { id });
}
