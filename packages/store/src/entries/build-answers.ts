export interface KeptAnswer<A> {
  /** What it rests on: it is given again only where the database says that this is as it was. */
  readonly proof: string;
  readonly answer: A;
  /** Of what it holds, in characters. */
  readonly size: number;
}

export interface Answers<A> {
  readonly find: (key: string) => KeptAnswer<A> | undefined;
  /** In the place of what was kept under the key. */
  readonly keep: (key: string, answer: KeptAnswer<A>) => void;
}

/** Some 30 MB, whatever the answers are like. */
const MOST_SIGNS = 16_000_000;
/** The smallest takes this too: its key, its proof and its place. */
const LEAST_SIGNS = 400;

/** Answers that were given lately, no more than have room: the oldest go first. */
export function buildAnswers<A>(mostSigns = MOST_SIGNS): Answers<A> {
  const kept = new Map<string, KeptAnswer<A>>();
  let signs = 0;
  const drop = (key: string): void => {
    const old = kept.get(key);
    if (!old) return;
    kept.delete(key);
    signs -= old.size + LEAST_SIGNS;
  };
  return {
    find: (key) => kept.get(key),
    keep: (key, answer) => {
      drop(key);
      kept.set(key, answer);
      signs += answer.size + LEAST_SIGNS;
      for (const oldest of kept.keys()) {
        if (signs <= mostSigns) break;
        drop(oldest);
      }
    },
  };
}
