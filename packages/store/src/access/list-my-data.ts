import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

/** Newest first, as many as can be read; the whole log is an access request's. */
const MOST_EVENTS = 10_000;

/** All that is kept of whoever asks, as JSON; null where that is nobody. */
export async function listMyData(transaction: Transaction, personId: string): Promise<object | null> {
  const { rows } = await sql<{ data: object | null }>`select access_my_data() as data`.execute(transaction);
  const data = rows[0]?.data;
  if (!data) return null;
  const events = await transaction
    .selectFrom('event')
    .select(['organisation_id', 'seq', 'recorded_at', 'action', 'object_kind', 'object_id'])
    .where('person_id', '=', personId)
    .orderBy('recorded_at', 'desc')
    .limit(MOST_EVENTS)
    .execute();
  return {
    ...data,
    events: events.map((event) => ({
      organisation: event.organisation_id,
      seq: event.seq,
      recordedAt: event.recorded_at.toISOString(),
      action: event.action,
      objectKind: event.object_kind,
      objectId: event.object_id,
    })),
  };
}
