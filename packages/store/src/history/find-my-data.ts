import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

/** All that is kept of a person: what says who they are, and what they have done. */
export interface MyData {
  readonly person: Readonly<Record<string, unknown>>;
  readonly identities: readonly Readonly<Record<string, unknown>>[];
  readonly roles: readonly Readonly<Record<string, unknown>>[];
  readonly sessions: readonly Readonly<Record<string, unknown>>[];
  readonly invitations: readonly Readonly<Record<string, unknown>>[];
  readonly events: readonly Readonly<Record<string, unknown>>[];
}

/** What is kept of whoever asks, and of nobody else; null where nobody is logged in. Within withAccess. */
export async function findMyData(transaction: Transaction): Promise<MyData | null> {
  const { rows: known } = await sql<{ data: Omit<MyData, 'events'> | null }>`select access_my_data() as data`.execute(transaction);
  const data = known[0]?.data ?? null;
  if (data === null) return null;
  const { rows } = await sql<{ organisation_id: string; seq: number; recorded_at: Date; action: string; object_kind: string; object_id: string; reason: string | null }>`
    select * from history_of_me()`.execute(transaction);
  const events = rows.map(({ organisation_id: organisation, recorded_at: at, object_kind: objectKind, object_id: objectId, seq, action, reason }) => ({ organisation, seq, recordedAt: at.toISOString(), action, objectKind, objectId, reason }));
  return { ...data, events };
}
