import type { KnownObjectBody } from '@samvirke/contract/history';
import { sql, type RawBuilder } from 'kysely';
import type { Transaction } from '../database/index.ts';
import { ISO_DAY, moment } from './moment.ts';
import { nameOf } from './name-of.ts';
import { readRow } from './read-row.ts';

/** An object as it was known at a time. */
export type KnownObject = KnownObjectBody;

export interface KnownRow {
  readonly object_kind: string;
  readonly object_id: string;
  readonly version: number | null;
  readonly seq: number;
  readonly recorded_at: Date;
  readonly after: string | null;
}

/**
 * What was known of an object at a time, or at the end of a day; null where it wasn't there then. Within withAccess: of
 * one's own body.
 */
export async function knownAt(transaction: Transaction, organisation: string, objectKind: string, objectId: string, time: string): Promise<KnownObject | null> {
  const { rows } = await sql<KnownRow>`
    select object_kind, object_id, version, seq, recorded_at, after from event
    where organisation_id = ${organisation} and object_kind = ${objectKind} and object_id = ${objectId} and ${upTo(time)}
    order by seq desc limit 1`.execute(transaction);
  return rows[0] ? describeKnown(rows[0]) : null;
}

/** A day is known by its end; a point in time, to the millisecond. */
export function upTo(time: string): RawBuilder<unknown> {
  return sql`recorded_at ${sql.raw(time.length > ISO_DAY ? '<=' : '<')} ${moment(time, 'to')}`;
}

/** Nothing where it was taken away, or superseded, which is how what is kept is taken away. */
export function describeKnown(row: KnownRow): KnownObject | null {
  const known = readRow(row.after);
  if (known === null || (known['superseded_at'] ?? null) !== null) return null;
  return { objectKind: row.object_kind, objectId: row.object_id, objectName: nameOf(known, row.object_kind), version: row.version, seq: row.seq, since: row.recorded_at.toISOString(), row: known };
}
