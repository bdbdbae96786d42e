import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';
import { judgeChain, type ChainVerdict, type KeptHead } from './judge-chain.ts';
import { readChain } from './read-chain.ts';
import { readEmptied } from './read-emptied.ts';

export interface VerifiedChain extends ChainVerdict {
  readonly organisation: string;
  /** Keep it elsewhere: with it, the whole chain can be held to it later. */
  readonly head: KeptHead | null;
}

/**
 * Works one body's whole chain out again, in the transaction of somebody who may read it. What is written meanwhile is
 * left for the next time.
 */
export async function verifyChain(transaction: Transaction, organisationId: string, kept: readonly KeptHead[]): Promise<VerifiedChain> {
  // The head and the last event as they were at one moment: what is beyond them then, doesn't belong there.
  const { rows } = await sql<{ seq: number | null; hash: Buffer | null; last: number | null }>`
    select h.seq, h.hash, (select max(e.seq) from event e where e.organisation_id = ${organisationId}) as last
    from (select 1) one left join event_head h on h.organisation_id = ${organisationId}`.execute(transaction);
  const { seq = null, hash = null, last = null } = rows[0] ?? {};
  const judge = judgeChain(organisationId, kept, await readEmptied(transaction, organisationId));
  for await (const event of readChain(transaction, organisationId)) {
    if (event.seq > (last ?? 0)) break;
    judge.add(event);
  }
  const head = seq === null || hash === null ? null : { seq, hash };
  return { organisation: organisationId, head: head && { seq: head.seq, hash: head.hash.toString('hex') }, ...judge.end(head) };
}
