import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { FigureDoor } from '../explain/figure-door.tsx';
import { PAGES } from '../pages.ts';
import { CaseProvider } from './case-provider.tsx';
import { Gate } from './gate.tsx';
import { matchRoute } from './match-route.ts';
import { pageTitle } from './page-title.ts';
import { PageWaiting } from './page-waiting.tsx';
import { Shell } from './shell.tsx';
import { useSite } from './site-context.ts';
import { titleAddress } from './title-address.ts';

/** The page that the address asks for, in the frame that all pages share. */
export function App(): ReactNode {
  const { pathname } = useLocation();
  const site = useSite();
  const matched = matchRoute(pathname);
  const Page = PAGES[matched.route.id];
  const previous = useRef(pathname);
  useEffect(() => {
    if (previous.current === pathname) return;
    previous.current = pathname;
    document.title = pageTitle(matchRoute(pathname), site);
    // As a browser does on a new page: to the top, and the screen reader to the heading.
    window.scrollTo(0, 0);
    document.getElementById('main')?.focus();
  }, [pathname, site]);
  useEffect(() => {
    const here = matchRoute(pathname);
    const address = titleAddress(here);
    if (address === null) return undefined;
    return site.answers.subscribe(address, () => {
      document.title = pageTitle(here, site);
    });
  }, [pathname, site]);
  return (
    <CaseProvider>
      <FigureDoor>
        <Shell matched={matched}>
          <Gate action={matched.route.action}>
            <Page key={pathname} waiting={<PageWaiting />} />
          </Gate>
        </Shell>
      </FigureDoor>
    </CaseProvider>
  );
}
