import { sql } from 'kysely';
import type { Transaction } from '../database/index.ts';

/** Of each table, when what is registered here (h) is about the same as what the reference says (r). */
const SAME = {
  organisation_name: sql`h.organisation_id = r.organisation_id`,
  organisation_identifier: sql`h.organisation_id = r.organisation_id and h.scheme = r.scheme`,
  // One is under one ministry at a time.
  organisation_relation: sql`h.organisation_id = r.organisation_id and h.kind = r.kind and (h.other_id = r.other_id or r.kind = 'under-ministry')
    and h.valid_from < coalesce(r.valid_to, 'infinity') and r.valid_from < coalesce(h.valid_to, 'infinity')`,
  organisation_change: sql`h.from_id = r.from_id and h.to_id = r.to_id and h.kind = r.kind`,
  task_move: sql`h.task = r.task and h.from_id = r.from_id and h.to_id = r.to_id`,
} as const;

export type FactTable = keyof typeof SAME;

/**
 * What is registered here holds, and what the reference says of the same is kept beside it: marked as overruled as long
 * as it is, and holding again when it isn't. Done after every change of either.
 */
export async function overrule(transaction: Transaction, tables: readonly FactTable[] = Object.keys(SAME) as FactTable[]): Promise<void> {
  for (const name of tables) {
    const table = sql.table(name);
    // What is registered here is found once: few rows, which aren't to be looked for anew for each of the reference's.
    const registered = sql`with here as materialized (select * from ${table} where origin = 'here' and superseded_at is null)`;
    const isSaid = sql`exists (select from here h where ${SAME[name]})`;
    await sql`${registered} update ${table} r set superseded_at = clock_timestamp(), is_overruled = true where r.origin = 'reference' and r.superseded_at is null and ${isSaid}`.execute(transaction);
    await sql`${registered} update ${table} r set superseded_at = null, is_overruled = false where r.is_overruled and not ${isSaid}`.execute(transaction);
  }
}

/** Whether anything is registered here at all: where nothing is, what the reference says just holds. */
export async function isRegisteredHere(transaction: Transaction, table: FactTable): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select exists (select from ${sql.table(table)} where origin = 'here' and superseded_at is null) as is`.execute(transaction);
  return rows[0]?.is === true;
}
