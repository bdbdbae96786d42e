import { MagnifyingGlassIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ROUTES, type PageRoute } from '../routes.ts';
import { Account } from './account.tsx';
import { Brand } from './brand.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { LANGUAGES, type MatchedRoute } from './match-route.ts';
import { mayOpen } from './may-open.ts';
import { Menu } from './menu.tsx';
import { NotSwitched } from './not-switched.tsx';
import { ShortcutList } from './shortcut-list.tsx';
import { useSite } from './site-context.ts';
import { SiteMenu } from './site-menu.tsx';
import { usePath } from './use-path.ts';
import { useSameSession } from './use-same-session.ts';
import { useSession } from './use-session.ts';

/** The frame that all pages share: the loop in the navigation, the language, and what stands at the foot. */
export function Shell({ matched, children }: { readonly matched: MatchedRoute; readonly children: ReactNode }): ReactNode {
  const { texts, bundle } = useSite();
  const { t, language } = texts;
  const path = usePath();
  const session = useSession();
  useSameSession();
  const isHere = (route: PageRoute): 'page' | 'true' | undefined => {
    if (route.id === matched.route.id) return 'page';
    return matched.path.startsWith(`${route.path}/`) ? 'true' : undefined;
  };
  // What a role can't do isn't shown; whoever follows a link there is told why.
  const rooms = (where: PageRoute['nav']): readonly PageRoute[] => ROUTES.filter((route) => route.nav === where && mayOpen(route.action, session) === 'open');
  const own = rooms('organisation');
  const links = (where: PageRoute['nav']): ReactNode =>
    rooms(where).map((route) => (
      <li key={route.id}>
        <Link className="nav-link" to={path(route.path)} aria-current={isHere(route)}>
          {route.id === 'search' ? <MagnifyingGlassIcon aria-hidden className="nav-icon" /> : null}
          {t(`site.nav.${route.id as 'costs'}`)}
        </Link>
      </li>
    ));
  // The keyboard goes through the header as the eye does: first its upper row, then the lower.
  const hasTwoRows = session.isDemo || session.providers.length > 0 || session.state !== 'anonymous';
  const nav = (
    <nav className="site-nav" aria-label={t('site.navLabel')}>
      <ul className="nav-loop">
        {links('loop')}
        {own.length > 0 ? (
          <li>
            <Menu name="organisation" label={t('site.nav.organisation')} isHere={own.some((route) => isHere(route) !== undefined)}>
              <ul className="menu-list">{links('organisation')}</ul>
            </Menu>
          </li>
        ) : null}
      </ul>
      <ul className="nav-beside">{links('beside')}</ul>
    </nav>
  );
  const languages = (
    <nav className="language-nav" aria-label={t('site.languageLabel')}>
      <ul>
        {LANGUAGES.map((other) => (
          <li key={other}>
            {/* A new document: the words of the other language are a file of their own. */}
            <a href={path(matched.path, {}, other)} lang={other} hrefLang={other} aria-current={other === language ? 'true' : undefined} title={t(`site.languages.${other}`)}>
              <span aria-hidden="true">{t(`site.languagesShort.${other}`)}</span>
              <span className="ds-sr-only">{t(`site.languages.${other}`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
  return (
    <>
      <a className="ds-skip-link" href="#main">
        {t('site.skip')}
      </a>
      <DemoBanner />
      <header className="site-header" data-two-rows={hasTwoRows ? 'true' : undefined}>
        <div className="site-width site-header-row">
          <Link className="site-name" to={path('/')} aria-current={matched.route.id === 'start' ? 'page' : undefined}>
            <Brand />
            <span>{t('site.name')}</span>
          </Link>
          <Account />
          <SiteMenu>
            {hasTwoRows ? null : nav}
            {languages}
            {hasTwoRows ? nav : null}
          </SiteMenu>
        </div>
      </header>
      <main id="main" className="site-width" tabIndex={-1}>
        <NotSwitched />
        {children}
      </main>
      <footer className="site-footer">
        <div className="site-width site-footer-row">
          <div>
            <p className="footer-name">{t('site.name')}</p>
            <p>{t('site.description')}</p>
          </div>
          <ul className="footer-links">
            {(['assumptions', 'evidence', 'glossary', 'ownFigures'] as const).map((id) => {
              const route = ROUTES.find((known) => known.id === id);
              return route ? (
                <li key={id}>
                  <Link className="ds-link" to={path(route.path)}>
                    {t(`site.pages.${id}`)}
                  </Link>
                </li>
              ) : null;
            })}
            <li className="on-screen">
              <ShortcutList />
            </li>
          </ul>
          <p className="footer-data">
            {t('site.dataAsOf', { date: texts.formats.date(bundle.date) })}
            <br />
            {t('site.controlCode')} <code>{bundle.fingerprint.slice(0, 12)}</code>
          </p>
        </div>
      </footer>
    </>
  );
}
