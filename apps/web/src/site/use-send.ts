import type { Problem } from '@samvirke/contract/errors';
import type { PageAnswer } from '@samvirke/contract/page';
import { useCallback } from 'react';
import { fetchAnswer } from './fetch-answer.ts';
import { problemOf } from './problem-of.ts';
import { useSite } from './site-context.ts';
import { useSession } from './use-session.ts';

/** What came of it: an answer, or a problem; never thrown. */
export type Sent<T> = { readonly answer: T; readonly problem?: undefined } | { readonly answer?: undefined; readonly problem: Problem };

export type Send = <T = unknown>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', address: string, body?: unknown, how?: { readonly keeps?: boolean }) => Promise<Sent<T>>;

/**
 * Sends a change to the API with the session's mark. What is on the screen is asked for again when it is done, so that
 * it shows what is now the case; not with `keeps`, where the page is left anyhow.
 *
 * @example const { problem } = await send('POST', '/api/v1/invitations', { role: 'reader' });
 */
export function useSend(): Send {
  const { answers, texts } = useSite();
  const { csrfToken } = useSession();
  return useCallback<Send>(
    async <T>(method: string, address: string, body?: unknown, how: { readonly keeps?: boolean } = {}): Promise<Sent<T>> => {
      const headers = new Headers();
      if (csrfToken !== null) headers.set('x-csrf-token', csrfToken);
      if (body !== undefined) headers.set('content-type', 'application/json');
      const answer = await fetchAnswer(address, texts.language, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }).catch(
        (): PageAnswer => ({ status: 0, body: null }),
      );
      const problem = problemOf(answer, texts);
      if (problem) return { problem };
      if (how.keeps !== true) await answers.invalidate();
      return { answer: answer.body as T };
    },
    [answers, texts, csrfToken],
  );
}
