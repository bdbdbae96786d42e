import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { matchRoute } from './match-route.ts';
import { useTexts } from './site-context.ts';
import { usePath } from './use-path.ts';

/** The way to log in, and back to this page afterwards. */
export function LogInLink({ className = 'ds-button' }: { readonly className?: string }): ReactNode {
  const { t } = useTexts();
  const path = usePath();
  const { pathname, search } = useLocation();
  // From the page where one logs in, back to where that would have led.
  const back = matchRoute(pathname).route.id === 'logIn' ? (new URLSearchParams(search).get('return') ?? '') : `${pathname}${search}`;
  const query = back === '' ? '' : `return=${encodeURIComponent(back)}`;
  const to = path('/log-in');
  return (
    // A new document: who is logged in is written into the page by the server.
    <a className={className} href={query === '' ? to : `${to}${to.includes('?') ? '&' : '?'}${query}`}>
      {t('access.logIn')}
    </a>
  );
}
