import type { Role } from '@samvirke/model/access';
import { columnsOf, type NewEntry } from '@samvirke/model/entries';
import { sql } from 'kysely';
import type { Actor } from '../access/index.ts';
import type { Db } from '../database/index.ts';
import { call, whoAsks, type Called } from './call.ts';

/** Who writes: with the session's own mark, and one of these roles. */
export interface Writer {
  readonly actor: Actor;
  readonly csrf: string | null;
  readonly roles: readonly Role[];
}

/**
 * Saves an entry that has been checked (checkEntry): a new one, or the whole of one that stands in `version`. Outcomes: ok
 * (the body is an EntryView), unknown, version (the body is what stands), kind, cooperation, contract, refused.
 */
export function saveEntry(
  db: Db,
  { actor, csrf, roles }: Writer,
  { id, version, entry, reason }: { readonly id: string; readonly version: number | null; readonly entry: NewEntry; readonly reason?: string | undefined },
): Promise<Called> {
  return call(
    db,
    sql`select * from entry_save(${whoAsks(actor)}, ${csrf}, ${[...roles]}::text[], ${id}, ${version}, ${JSON.stringify({ ...entry, ...columnsOf(entry.kind, entry.content) })}::jsonb, ${reason ?? null})`,
  );
}
