import type { Problem } from '@samvirke/contract/errors';
import { useCallback, useState } from 'react';
import { useIsTakenOver } from './use-is-taken-over.ts';
import { useSend, type Send, type Sent } from './use-send.ts';

export interface Sending {
  /** As useSend's; whether it is under way, and what was wrong, is told beside it. */
  readonly send: Send;
  /** Whether a press of a button does anything yet. */
  readonly ready: boolean;
  readonly isBusy: boolean;
  readonly problem: Problem | null;
  readonly setProblem: (problem: Problem | null) => void;
}

/**
 * What a form or a button that sends something needs: whether it can be pressed, whether it is under way, what was wrong.
 *
 * @example const { send, isBusy, problem } = useSending();
 */
export function useSending(): Sending {
  const sends = useSend();
  const ready = useIsTakenOver();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const send = useCallback<Send>(
    async <T>(...what: Parameters<Send>): Promise<Sent<T>> => {
      setIsBusy(true);
      const sent = await sends<T>(...what);
      setIsBusy(false);
      setProblem(sent.problem ?? null);
      return sent;
    },
    [sends],
  );
  return { send, ready, isBusy, problem, setProblem };
}
