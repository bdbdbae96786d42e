import type { HistoryFault } from '@samvirke/model/history';
import { sql } from 'kysely';
import { asKeeper, type Db } from '../database/index.ts';
import type { KeptHead } from './judge-chain.ts';
import { readSeals } from './read-seals.ts';
import { verifyChain } from './verify-chain.ts';

export interface Verification {
  readonly checkedAt: string;
  readonly chains: number;
  readonly events: number;
  readonly reasonsErased: number;
  /** Events without what they held, since the object is protected. */
  readonly emptied: number;
  readonly seals: number;
  readonly sealedAt: string | null;
  /** Of the last seal, or of the one chain that was asked for: what to keep elsewhere. */
  readonly kept: KeptHead | null;
  readonly faults: readonly HistoryFault[];
}

/**
 * Works the log out again, all of it or one body's, and holds it to its heads and to the daily seals; `kept` is a head
 * that was written down elsewhere. One transaction a body, so that others get their turn in between.
 */
export async function verifyHistory(db: Db, only?: { readonly organisation: string; readonly kept?: KeptHead }): Promise<Verification> {
  const { sealed, bodies } = await asKeeper(db, async (keeper) => ({ sealed: await readSeals(keeper), bodies: only ? [only.organisation] : await listChains(keeper) }));
  const faults = [...sealed.faults];
  const all = only ? bodies : [...new Set([...bodies, ...sealed.heads.keys()])].sort();
  let [events, reasonsErased, emptied, chains] = [0, 0, 0, 0];
  let head: KeptHead | null = null;
  for (const organisation of all) {
    const kept = [...(sealed.heads.get(organisation) ?? []), ...(only?.kept ? [only.kept] : [])];
    const verdict = await asKeeper(db, (keeper) => verifyChain(keeper, organisation, kept));
    faults.push(...verdict.faults);
    events += verdict.events;
    reasonsErased += verdict.reasonsErased;
    emptied += verdict.emptied;
    head = verdict.head;
    chains += 1;
  }
  const seal = sealed.hash === null ? null : { seq: sealed.seals, hash: sealed.hash };
  return { checkedAt: new Date().toISOString(), chains, events, reasonsErased, emptied, seals: sealed.seals, sealedAt: sealed.sealedAt, kept: only ? head : seal, faults };
}

async function listChains(keeper: Parameters<Parameters<typeof asKeeper>[1]>[0]): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select organisation_id as id from event_head union select distinct organisation_id from event`.execute(keeper);
  return rows.map(({ id }) => id);
}
