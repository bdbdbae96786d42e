import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';
import { describeKnown, upTo, type KnownObject, type KnownRow } from './known-at.ts';

/** All that was known of a kind at a time, in the order of its objects' keys. */
export async function listKnownAt(
  transaction: Transaction,
  { organisation, objectKind, time, limit, after }: { readonly organisation: string; readonly objectKind: string; readonly time: string; readonly limit: number; readonly after?: string | undefined },
): Promise<{ readonly objects: readonly KnownObject[]; readonly next: string | null }> {
  const { rows } = await sql<KnownRow>`
    select * from (
      select distinct on (object_id) object_kind, object_id, version, seq, recorded_at, after from event
      where organisation_id = ${organisation} and object_kind = ${objectKind} and ${upTo(time)} and object_id > ${after ?? ''}
      order by object_id, seq desc) latest
    where after is not null and (after::jsonb ->> 'superseded_at') is null
    order by object_id limit ${limit + 1}`.execute(transaction);
  const objects = rows.slice(0, limit).flatMap((row) => describeKnown(row) ?? []);
  return { objects, next: rows.length > limit ? (objects.at(-1)?.objectId ?? null) : null };
}
