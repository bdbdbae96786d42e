import { sql } from 'kysely';
import type { Db } from '../database/index.ts';
import { call, whoAsks, type Called } from './call.ts';
import type { Writer } from './save-entry.ts';

/** What the log calls it. */
export type EntryMove = 'approved' | 'withdrawn' | 'restored';

/**
 * Approves, withdraws or takes back the version that was looked at. Outcomes: ok (the body is an EntryView), unknown,
 * version (the body is what stands), already, role (the body is which), refused.
 */
export function moveEntry(
  db: Db,
  { actor, csrf, roles }: Writer,
  { id, version, move, reason }: { readonly id: string; readonly version: number; readonly move: EntryMove; readonly reason?: string | undefined },
): Promise<Called> {
  return call(db, sql`select * from entry_move(${whoAsks(actor)}, ${csrf}, ${[...roles]}::text[], ${id}, ${version}, ${move}, ${reason ?? null})`);
}
