import { entryAddress } from '../entries/entries-address.ts';
import type { MatchedRoute } from './match-route.ts';

/** The API's answer that a page's title is in; null where the title hangs on none. */
export function titleAddress({ route, parameters: { id = '' } }: MatchedRoute): string | null {
  if (route.id === 'entry') return entryAddress(id);
  if (route.id === 'body') return `/api/v1/bodies/${encodeURIComponent(id)}`;
  return null;
}
