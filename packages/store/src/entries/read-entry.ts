import { sql } from 'kysely';
import type { Actor } from '../access/index.ts';
import type { Db } from '../database/index.ts';
import { call, calledOf, whoAsks, type Called, type CalledRow } from './call.ts';

interface Waiting {
  readonly tokenHash: Buffer;
  readonly id: string;
  readonly resolve: (called: Called) => void;
  readonly reject: (error: unknown) => void;
}

/** What a database is asked for just now, and what waits for it. */
interface Desk {
  waiting: Waiting[];
  asking: number;
}

/** Questions on their way at once: while one is answered the next is gathered. */
const MOST_ASKING = 2;
/** A question isn't made so large that the first in it waits for the last. */
const MOST_TOGETHER = 64;

const desks = new WeakMap<Db, Desk>();

/**
 * One entry, where `actor` may see it. Outcomes: ok (the body is an EntryView), unknown. What many who are logged in ask
 * for at the same time goes to the database in one question, each under its own rights. `id` must be a UUID: one that
 * isn't would fail those that wait with it.
 */
export function readEntry(db: Db, actor: Actor, id: string): Promise<Called> {
  if (actor.kind !== 'session') return call(db, sql`select * from entry_read(${whoAsks(actor)}, ${id})`);
  let desk = desks.get(db);
  if (!desk) {
    desk = { waiting: [], asking: 0 };
    desks.set(db, desk);
  }
  const { waiting } = desk;
  return new Promise((resolve, reject) => {
    waiting.push({ tokenHash: actor.tokenHash, id, resolve, reject });
    if (waiting.length === 1) setImmediate(ask, db, desk);
  });
}

async function ask(db: Db, desk: Desk): Promise<void> {
  if (desk.asking >= MOST_ASKING || desk.waiting.length === 0) return;
  const together = desk.waiting.splice(0, MOST_TOGETHER);
  desk.asking += 1;
  if (desk.waiting.length > 0) void ask(db, desk);
  try {
    const { rows } = await sql<CalledRow & { readonly place: number }>`select * from entry_read_many(
      ${together.map(({ tokenHash }) => tokenHash)}::bytea[], ${together.map(({ id }) => id)}::uuid[])`.execute(db);
    for (const row of rows) together[row.place - 1]?.resolve(calledOf(row));
  } catch (error) {
    for (const { reject } of together) reject(error);
  } finally {
    desk.asking -= 1;
    void ask(db, desk);
  }
}
