import { useSyncExternalStore } from 'react';

const never = (): (() => void) => () => undefined;

/** False while the page is as the server wrote it, true as soon as the browser has taken it over. */
export function useIsTakenOver(): boolean {
  return useSyncExternalStore(never, () => true, () => false);
}
