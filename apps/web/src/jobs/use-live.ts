import { useEffect } from 'react';

/** Often enough to see it move; the server says the same in Retry-After. */
const ASK_EVERY_MS = 1_000;

/** Asks again as long as something is going on and somebody is looking; at once when they come back to look. */
export function useLive(isLive: boolean, refetch: () => Promise<void>): void {
  useEffect(() => {
    if (!isLive) return undefined;
    let isAsking = false;
    const ask = (): void => {
      if (isAsking || document.visibilityState !== 'visible') return;
      isAsking = true;
      void refetch().finally(() => {
        isAsking = false;
      });
    };
    const timer = setInterval(ask, ASK_EVERY_MS);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [isLive, refetch]);
}
