import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';
import { verifyChain } from './verify-chain.ts';
import type { Verification } from './verify-history.ts';

/**
 * A body's own chain, or that of one it came out of, worked out again as somebody of that body: held to what the daily
 * seals say of it. The seals themselves are everybody's, and checked by verifyHistory.
 */
export async function verifyOwn(transaction: Transaction, organisationId: string): Promise<Verification> {
  const { rows: sealed } = await sql<{ sealed_at: Date; seq: number; hash: string }>`select sealed_at, seq, hash from history_sealed(${organisationId})`.execute(transaction);
  const { faults, events, reasonsErased, emptied, head } = await verifyChain(transaction, organisationId, sealed);
  const sealedAt = sealed.at(-1)?.sealed_at.toISOString() ?? null;
  return { checkedAt: new Date().toISOString(), chains: 1, events, reasonsErased, emptied, seals: sealed.length, sealedAt, kept: head, faults };
}
