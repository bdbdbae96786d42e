import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

export interface HistoryWords {
  readonly objectKinds: readonly string[];
  readonly actions: readonly string[];
}

/** As far back as the words are looked for: a log has the same few over and over. */
const RECENT = 5_000;

/** What a log can be narrowed to: the kinds of objects and of actions in it. Within withAccess. */
export async function listHistoryWords(transaction: Transaction, organisation: string): Promise<HistoryWords> {
  const { rows } = await sql<{ kinds: string[] | null; actions: string[] | null }>`
    select array_agg(distinct object_kind order by object_kind) as kinds, array_agg(distinct action order by action) as actions
    from (select object_kind, action from event where organisation_id = ${organisation} order by seq desc limit ${sql.lit(RECENT)}) recent`.execute(transaction);
  return { objectKinds: rows[0]?.kinds ?? [], actions: rows[0]?.actions ?? [] };
}
