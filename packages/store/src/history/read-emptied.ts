import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';
import type { EmptiedEvent } from './judge-chain.ts';

/**
 * The events whose content a body's log says was taken out, by their numbers: the first word on each, which was said when
 * it was done. Nothing of it is believed yet.
 */
export async function readEmptied(transaction: Transaction, organisationId: string): Promise<ReadonlyMap<number, EmptiedEvent>> {
  const { rows } = await sql<{ seq: number; object_id: string; after: string | null }>`
    select seq, object_id, after from event
    where organisation_id = ${organisationId} and object_kind = 'redaction' and action = 'redacted'
    order by seq`.execute(transaction);
  const emptied = new Map<number, EmptiedEvent>();
  for (const { seq: by, object_id: object, after } of rows) {
    for (const { seq, hash } of listEvents(after)) {
      if (!emptied.has(seq)) emptied.set(seq, { hash, by, object });
    }
  }
  return emptied;
}

/** Whoever has forged it may have written anything. */
function listEvents(after: string | null): readonly { readonly seq: number; readonly hash: string }[] {
  try {
    const { events } = JSON.parse(after ?? '') as { readonly events?: unknown };
    return Array.isArray(events) ? events.filter((one) => typeof one?.seq === 'number' && typeof one?.hash === 'string') : [];
  } catch {
    return [];
  }
}
