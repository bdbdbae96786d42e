import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

/** Newest first, as many as can be read; the whole log is an access request's. */
const MOST_EVENTS = 10_000;

interface MyEvent {
  readonly organisation_id: string;
  readonly seq: number;
  readonly recorded_at: Date;
  readonly action: string;
  readonly object_kind: string;
  readonly object_id: string;
  readonly reason: string | null;
}

/** All that is kept of whoever asks, as JSON, with which of their sessions they ask by; null where that is nobody. */
export async function listMyData(transaction: Transaction, tokenHash: Buffer | null = null): Promise<object | null> {
  const { rows } = await sql<{ data: object | null }>`select access_my_data(${tokenHash}) as data`.execute(transaction);
  const data = rows[0]?.data;
  if (!data) return null;
  const { rows: events } = await sql<MyEvent>`select * from history_of_me() order by recorded_at desc limit ${MOST_EVENTS}`.execute(transaction);
  return {
    ...data,
    events: events.map((event) => ({
      organisation: event.organisation_id,
      seq: event.seq,
      recordedAt: event.recorded_at.toISOString(),
      action: event.action,
      objectKind: event.object_kind,
      objectId: event.object_id,
      reason: event.reason,
    })),
  };
}
