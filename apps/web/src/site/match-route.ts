import type { Language } from '@samvirke/model/assumptions';
import { matchPath } from 'react-router';
import { ROUTES, type PageRoute } from '../routes.ts';

export const LANGUAGES: readonly Language[] = ['nb', 'nn', 'en'];

export interface MatchedRoute {
  readonly route: PageRoute;
  readonly language: Language;
  readonly parameters: Readonly<Record<string, string | undefined>>;
  /** The path after the language, from `/`. */
  readonly path: string;
}

/** Which page an address shows, and in which language; an address without a language is in bokmål. */
export function matchRoute(pathname: string): MatchedRoute {
  const [, first = '', ...rest] = pathname.split('/');
  const language = LANGUAGES.find((known) => known === first);
  const path = language ? `/${rest.join('/')}` : pathname;
  for (const route of ROUTES) {
    const match = matchPath(route.path, path);
    if (match) return { route, language: language ?? 'nb', parameters: match.params, path };
  }
  throw new Error(`no route for ${pathname}: the last one takes all`);
}
