import type { Session } from '@samvirke/contract/page';
import { useEffect } from 'react';
import { useSite } from './site-context.ts';
import { SESSION_ADDRESS, useSession } from './use-session.ts';

/**
 * Another tab may have switched to another body, or logged out. A page that still shows the former is written anew when
 * somebody comes back to it, so that nothing is registered for another body than the one that is shown.
 */
export function useSameSession(): void {
  const { answers } = useSite();
  const { state, person, organisation } = useSession();
  const shown = state === 'person' ? `${person?.id ?? ''} ${organisation?.id ?? ''}` : null;
  useEffect(() => {
    if (shown === null) return undefined;
    const look = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return;
      await answers.ask(SESSION_ADDRESS);
      const { answer } = answers.read(SESSION_ADDRESS);
      if (answer?.status !== 200) return;
      const now = answer.body as Session;
      if (`${now.person?.id ?? ''} ${now.organisation?.id ?? ''}` !== shown) window.location.reload();
    };
    const looked = (): void => void look();
    document.addEventListener('visibilitychange', looked);
    return () => document.removeEventListener('visibilitychange', looked);
  }, [answers, shown]);
}
