import type { EntryKind } from '@samvirke/model/entries';
import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';
import { ISO_DAY, moment } from '../history/moment.ts';
import { readRow } from '../history/read-row.ts';

/** An entry as its own body knew it at a time, by the log. */
export interface KnownEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly organisation: { readonly id: string; readonly name: null };
  readonly isOwn: boolean;
  readonly isInherited: boolean;
  readonly [field: string]: unknown;
}

/**
 * What the log says an entry was at a time (or at the end of a day); null where it wasn't there then. By the time that the
 * entry itself bears, which is what somebody has seen and asks by. Within withAccess.
 */
export async function entryKnownAt(transaction: Transaction, organisation: string, id: string, time: string, isOwn = true): Promise<KnownEntry | null> {
  const { rows } = await sql<{ after: string | null }>`
    select after from event
    where organisation_id = ${organisation} and object_kind = 'entry' and object_id = ${id}
      and (after::jsonb ->> 'recorded_at')::timestamptz ${sql.raw(time.length > ISO_DAY ? '<=' : '<')} ${moment(time, 'to')}
    order by seq desc limit 1`.execute(transaction);
  const row = readRow(rows[0]?.after ?? null);
  if (row === null || (row['superseded_at'] ?? null) !== null) return null;
  const named = (of: unknown): { readonly id: unknown; readonly name: null } | null => (of === null || of === undefined ? null : { id: of, name: null });
  const at = (of: unknown): string | null => (typeof of === 'string' ? new Date(of).toISOString() : null);
  return {
    id,
    kind: row['kind'] as EntryKind,
    organisation: { id: organisation, name: null },
    isOwn,
    isInherited: !isOwn,
    title: row['title'],
    content: row['content'],
    status: row['status'],
    visibility: row['visibility'],
    cooperation: named(row['cooperation_id']),
    isShared: row['is_shared'],
    hiddenUntil: row['hidden_until'] ?? null,
    hiddenGround: row['hidden_ground'] ?? null,
    protection: row['protection'],
    version: row['version'],
    recordedAt: at(row['recorded_at']),
    approvedAt: at(row['approved_at']),
    approvedBy: row['approved_by'] === null || row['approved_by'] === undefined ? null : { id: row['approved_by'], name: null, isOwnName: false },
    awaitsAnother: false,
    isWriter: false,
    writerIsGone: false,
    withdrawnAt: null,
  };
}
