import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

/** What the events hash to now whose content a body's log says was taken out, by their numbers: the last word on each. */
export async function readEmptied(transaction: Transaction, organisationId: string): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ seq: number; hash: string }>`
    select (one.value ->> 'seq')::bigint as seq, one.value ->> 'hash' as hash
    from event e cross join lateral jsonb_array_elements(e.after::jsonb -> 'events') one
    where e.organisation_id = ${organisationId} and e.object_kind = 'redaction' and e.action = 'redacted'
    order by e.seq`.execute(transaction);
  return new Map(rows.map(({ seq, hash }) => [seq, hash]));
}
