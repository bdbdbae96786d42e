import { PersonCircleIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { LogInLink } from './log-in-link.tsx';
import { Menu } from './menu.tsx';
import { useTexts } from './site-context.ts';
import { SwitchOrganisation } from './switch-organisation.tsx';
import { usePath } from './use-path.ts';
import { useSession } from './use-session.ts';

/** Who is logged in, for which body and in which roles; the way to another body, and out. Logged out: the way in. */
export function Account(): ReactNode {
  const { t, formats } = useTexts();
  const { state, person, organisation, roles, providers, isDemo, csrfToken } = useSession();
  const path = usePath();
  if (state === 'anonymous') return providers.length > 0 || isDemo ? <LogInLink className="nav-link account-in" /> : null;
  return (
    <Menu
      name="account"
      label={
        <>
          <PersonCircleIcon aria-hidden className="nav-icon" />
          <span className="ds-sr-only">{t('access.account.label')} </span>
          <span className="account-name">{organisation?.name ?? t('access.account.nowhere')}</span>
        </>
      }
    >
      <dl className="account-facts">
        <div>
          <dt>{t('access.account.person')}</dt>
          <dd>{person?.name ?? t('access.account.noName')}</dd>
        </div>
        <div>
          <dt>{t('access.account.organisation')}</dt>
          <dd>{organisation?.name ?? t('access.account.nowhere')}</dd>
        </div>
        {roles.length > 0 ? (
          <div>
            <dt>{t('access.account.roles', { count: roles.length })}</dt>
            <dd>{formats.list(roles.map((role) => t(`access.roles.${role}`)))}</dd>
          </div>
        ) : null}
      </dl>
      <SwitchOrganisation />
      <div className="account-ways">
        <Link className="ds-link" to={path('/me')}>
          {t('site.nav.me')}
        </Link>
        <form method="post" action="/logout">
          <input type="hidden" name="csrf" value={csrfToken ?? ''} />
          <input type="hidden" name="return" value={path('/')} />
          <button type="submit" className="ds-button" data-variant="secondary">
            {t('access.logOut')}
          </button>
        </form>
      </div>
    </Menu>
  );
}
