import { sql } from 'kysely';
import type { Actor } from '../access/index.ts';
import { retryOnce, type Db } from '../database/index.ts';
import { askTogether } from './ask-together.ts';
import { buildAnswers, type Answers } from './build-answers.ts';
import { call, calledOf, whoAsks, type Called, type CalledRow } from './call.ts';

interface Question {
  readonly tokenHash: Buffer;
  readonly id: string;
}

interface ReadRow extends Omit<CalledRow, 'actor'> {
  readonly place: number;
  /** What the answer rests on, where it can be held to that later. */
  readonly proof: string | null;
}

/** What was answered lately, each with what it rests on. */
const answersOf = new WeakMap<Db, Answers<Called>>();

const readTogether = askTogether<Question, Called>({ most: 48, worthAnother: 24, atOnce: 2, ask: readAll });

/**
 * One entry, where `actor` may see it. Outcomes: ok (the body is an EntryView), unknown. What many who are logged in ask
 * for at the same time goes to the database in one question, each under its own rights; where it says that all an earlier
 * answer to the same person rests on is as it was, that answer is given again. `id` must be a UUID: one that isn't would
 * fail those that wait with it.
 */
export function readEntry(db: Db, actor: Actor, id: string): Promise<Called> {
  if (actor.kind === 'session') return readTogether(db, { tokenHash: actor.tokenHash, id });
  return call(db, sql`select * from entry_read(${whoAsks(actor)}, ${id})`);
}

async function readAll(db: Db, asked: readonly Question[]): Promise<readonly (Called | Error)[]> {
  let kept = answersOf.get(db);
  if (!kept) {
    kept = buildAnswers();
    answersOf.set(db, kept);
  }
  const keys = asked.map(({ tokenHash, id }) => tokenHash.toString('latin1') + id);
  const known = keys.map((key) => kept.find(key));
  // Now and then a session notes that it was seen: two questions that note the same ones may stand in each other's way.
  const { rows } = await retryOnce(() =>
    sql<ReadRow>`select * from entry_read_together(${asked.map(({ tokenHash }) => tokenHash)}::bytea[],
      ${asked.map(({ id }) => id)}::uuid[], ${known.map((one) => one?.proof ?? null)}::text[])`.execute(db),
  );
  const answers: Called[] = [];
  for (const { place, proof, ...row } of rows) {
    const at = place - 1;
    const before = row.outcome === 'same' ? known[at] : undefined;
    const answer = before?.answer ?? calledOf({ ...row, actor: 'person' });
    const key = keys[at];
    if (key !== undefined && proof !== null) kept.keep(key, { proof, answer, size: row.body?.length ?? 0 });
    answers[at] = answer;
  }
  return answers;
}
