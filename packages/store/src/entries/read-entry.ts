import { sql } from 'kysely';
import type { Actor } from '../access/index.ts';
import type { Db } from '../database/index.ts';
import { call, whoAsks, type Called } from './call.ts';

/** One entry, where `actor` may see it. Outcomes: ok (the body is an EntryView), unknown. */
export function readEntry(db: Db, actor: Actor, id: string): Promise<Called> {
  return call(db, sql`select * from entry_read(${whoAsks(actor)}, ${id})`);
}
