import { NOBODY, type Session } from '@samvirke/contract/page';
import { useCallback, useSyncExternalStore } from 'react';
import { useSite } from './site-context.ts';

export const SESSION_ADDRESS = '/api/v1/session';

/** Who is logged in, for which body and in which roles. It comes with the page; being read never costs a request. */
export function useSession(): Session {
  const { answers } = useSite();
  const subscribe = useCallback((listener: () => void) => answers.subscribe(SESSION_ADDRESS, listener), [answers]);
  const read = (): Session => {
    const { answer } = answers.read(SESSION_ADDRESS);
    return answer?.status === 200 ? (answer.body as Session) : NOBODY;
  };
  return useSyncExternalStore(subscribe, read, read);
}
