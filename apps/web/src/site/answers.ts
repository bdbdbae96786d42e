import type { PageAnswer } from '@samvirke/contract/page';

/** What is known of one address: its last answer, and whether a newer one is on its way. */
export interface Known {
  /** Null until there is one; of status 0 where nothing came back at all. */
  readonly answer: PageAnswer | null;
  readonly isAsking: boolean;
}

/** The answers that pages stand on, by address: read from the page as it was written, then fetched. */
export interface Answers {
  readonly read: (address: string) => Known;
  readonly subscribe: (address: string, listener: () => void) => () => void;
  /** Asks again, whatever is known. */
  readonly ask: (address: string) => Promise<void>;
  /** Asks where nothing is known, or what is known may be old. */
  readonly want: (address: string) => void;
  /** After a write: what is on the screen is asked for again, the rest is forgotten. */
  readonly invalidate: () => Promise<void>;
}

/** What was answered just now is not asked for again because a second part of the page wants it. */
const FRESH_MS = 5_000;
const UNKNOWN: Known = { answer: null, isAsking: false };

export function buildAnswers(
  first: Readonly<Record<string, PageAnswer>>,
  fetchAnswer: (address: string) => Promise<PageAnswer>,
  now: () => number = () => performance.now(),
): Answers {
  const known = new Map<string, Known & { readonly at: number }>();
  const listeners = new Map<string, Set<() => void>>();
  const latest = new Map<string, number>();
  for (const [address, answer] of Object.entries(first)) known.set(address, { answer, isAsking: false, at: now() });

  const put = (address: string, next: Known): void => {
    known.set(address, { ...next, at: now() });
    for (const listener of listeners.get(address) ?? []) listener();
  };
  const ask = async (address: string): Promise<void> => {
    const turn = (latest.get(address) ?? 0) + 1;
    latest.set(address, turn);
    put(address, { answer: known.get(address)?.answer ?? null, isAsking: true });
    const answer = await fetchAnswer(address).catch((): PageAnswer => ({ status: 0, body: null }));
    // Of two that are on their way, the one that was asked for last counts, whichever comes last.
    if (latest.get(address) === turn) put(address, { answer, isAsking: false });
  };
  return {
    read: (address) => known.get(address) ?? UNKNOWN,
    subscribe: (address, listener) => {
      const those = listeners.get(address) ?? new Set();
      listeners.set(address, those.add(listener));
      return () => void those.delete(listener);
    },
    ask,
    want: (address) => {
      const one = known.get(address);
      if (!one || (!one.isAsking && now() - one.at > FRESH_MS)) void ask(address);
    },
    invalidate: async () => {
      const shown = [...listeners].filter(([, those]) => those.size > 0).map(([address]) => address);
      for (const address of known.keys()) if (!shown.includes(address)) known.delete(address);
      await Promise.all(shown.map(ask));
    },
  };
}
