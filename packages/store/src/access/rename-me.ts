import { refuse, type Refusal } from '@samvirke/model/errors';
import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

/**
 * What whoever asks is called from now on, where the login doesn't say it; refused where it does, or that is nobody. It
 * stands in no log, and goes with the person. Errors: login-required, name-from-login.
 */
export async function renameMe(transaction: Transaction, name: string): Promise<Refusal | undefined> {
  const { rows } = await sql<{ done: 'done' | 'login' | 'nobody' }>`select access_rename(${name}) as done`.execute(transaction);
  if (rows[0]?.done === 'done') return undefined;
  return rows[0]?.done === 'login' ? refuse('name-from-login', {}) : refuse('login-required', {});
}
