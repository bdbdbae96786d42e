import { sql } from 'kysely';
import type { Actor } from '../access/index.ts';
import type { Db } from '../database/index.ts';
import { askTogether } from './ask-together.ts';
import { call, calledOf, whoAsks, type Called, type CalledRow } from './call.ts';

const readTogether = askTogether<{ readonly tokenHash: Buffer; readonly id: string }, Called>({
  most: 64,
  worthAnother: 48,
  ask: async (db, asked) => {
    const { rows } = await sql<CalledRow & { readonly place: number }>`select * from entry_read_many(
      ${asked.map(({ tokenHash }) => tokenHash)}::bytea[], ${asked.map(({ id }) => id)}::uuid[])`.execute(db);
    const answers: Called[] = [];
    for (const row of rows) answers[row.place - 1] = calledOf(row);
    return answers;
  },
});

/**
 * One entry, where `actor` may see it. Outcomes: ok (the body is an EntryView), unknown. What many who are logged in ask
 * for at the same time goes to the database in one question, each under its own rights. `id` must be a UUID: one that
 * isn't would fail those that wait with it.
 */
export function readEntry(db: Db, actor: Actor, id: string): Promise<Called> {
  if (actor.kind === 'session') return readTogether(db, { tokenHash: actor.tokenHash, id });
  return call(db, sql`select * from entry_read(${whoAsks(actor)}, ${id})`);
}
