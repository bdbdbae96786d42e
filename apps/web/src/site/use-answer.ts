import type { Problem } from '@samvirke/contract/errors';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Known } from './answers.ts';
import { problemOf } from './problem-of.ts';
import { useSite } from './site-context.ts';

/** One of three: nothing yet, an answer, or why there is none. */
export interface Answered<T> {
  /** Nothing to show yet. */
  readonly waiting: boolean;
  readonly answer: T | undefined;
  readonly problem: Problem | undefined;
  /** What is shown is being asked for again. */
  readonly isRefreshing: boolean;
  readonly refetch: () => Promise<void>;
}

const NOTHING: Known = { answer: null, isAsking: false };

/**
 * What the API answers at an address: at once where the route's `needs` names it (the server wrote it into the page),
 * else fetched. After a write by `useSend` it is asked for again by itself. Null asks for nothing.
 *
 * @example const { waiting, answer, problem } = useAnswer<PeopleBody>('/api/v1/people');
 */
export function useAnswer<T>(address: string | null): Answered<T> {
  const { answers, texts } = useSite();
  const subscribe = useCallback((listener: () => void) => (address === null ? () => undefined : answers.subscribe(address, listener)), [answers, address]);
  const read = (): Known => (address === null ? NOTHING : answers.read(address));
  const { answer, isAsking } = useSyncExternalStore(subscribe, read, read);
  useEffect(() => {
    if (address !== null) answers.want(address);
  }, [answers, address]);
  const problem = answer === null ? undefined : problemOf(answer, texts);
  return {
    waiting: address !== null && answer === null,
    answer: answer === null || problem ? undefined : (answer.body as T),
    problem,
    isRefreshing: isAsking && answer !== null,
    refetch: useCallback(async () => (address === null ? undefined : answers.ask(address)), [answers, address]),
  };
}
