import type { Db } from '../database/index.ts';

/** What a database is asked for just now, and what waits for it. */
interface Desk<Q, A> {
  waiting: { readonly question: Q; readonly resolve: (answer: A) => void; readonly reject: (error: unknown) => void }[];
  asking: number;
}

export interface Together<Q, A> {
  /** Answers in the order of the questions, each an answer or why there is none. */
  readonly ask: (db: Db, questions: readonly Q[]) => Promise<readonly (A | Error)[]>;
  /** A question isn't made so large that the first in it waits for the last. */
  readonly most: number;
  /** Another is sent while one is on its way when so many wait; with fewer, the next is gathered. */
  readonly worthAnother: number;
  /** On their way at once: connections are for others too. What waits is parted between those that may be sent. */
  readonly atOnce: number;
}

/**
 * A way of asking the database where what is asked for while it answers waits, and goes to it in one question. A journey
 * there and back costs more than what most of them ask for; and with many at once nobody waits longer for it.
 */
export function askTogether<Q, A>({ ask, most, worthAnother, atOnce }: Together<Q, A>): (db: Db, question: Q) => Promise<A> {
  const desks = new WeakMap<Db, Desk<Q, A>>();

  const next = async (db: Db, desk: Desk<Q, A>): Promise<void> => {
    const { waiting } = desk;
    if (waiting.length === 0 || desk.asking >= atOnce || (desk.asking > 0 && waiting.length < worthAnother)) return;
    const parts = Math.max(1, Math.min(atOnce - desk.asking, Math.floor(waiting.length / worthAnother)));
    const together = waiting.splice(0, Math.min(most, Math.ceil(waiting.length / parts)));
    desk.asking += 1;
    if (waiting.length > 0) void next(db, desk);
    try {
      const answers = await ask(db, together.map(({ question }) => question));
      for (const [place, { resolve, reject }] of together.entries()) {
        const answer = answers[place] ?? new Error('a function of the database left a question unanswered');
        if (answer instanceof Error) reject(answer);
        else resolve(answer);
      }
    } catch (error) {
      for (const { reject } of together) reject(error);
    } finally {
      desk.asking -= 1;
      void next(db, desk);
    }
  };

  return (db, question) => {
    let desk = desks.get(db);
    if (!desk) {
      desk = { waiting: [], asking: 0 };
      desks.set(db, desk);
    }
    const { waiting } = desk;
    return new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      if (waiting.length === 1) setImmediate(next, db, desk);
    });
  };
}
