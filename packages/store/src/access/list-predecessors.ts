import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';
import { describeBodies } from './describe-bodies.ts';

export interface Predecessor {
  readonly id: string;
  readonly name: string;
}

/** The bodies that went whole into the one that is acted for, and whose log and entries it reads; by name. Within withAccess. */
export async function listPredecessors(transaction: Transaction): Promise<readonly Predecessor[]> {
  const { rows } = await sql<{ ids: string[] }>`select access_predecessors() as ids`.execute(transaction);
  const bodies = await describeBodies(transaction, rows[0]?.ids ?? []);
  const collator = new Intl.Collator('nb');
  return [...bodies.values()].map(({ id, name }) => ({ id, name })).toSorted((a, b) => collator.compare(a.name, b.name));
}
