import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useTexts } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';
import { useSession } from '../site/use-session.ts';
import { DemoPeople } from './demo-people.tsx';

/** Where to be afterwards; only a page of ours, never another site's. */
function readReturn(search: string): string | null {
  const wanted = new URLSearchParams(search).get('return');
  return wanted !== null && /^\/(nb|nn|en)(?:[/?#]|$)/.test(wanted) ? wanted : null;
}

/** The ways to log in: the providers that are set up, and in a demo the invented people. */
export function LogInPage(): ReactNode {
  const { t, language } = useTexts();
  const { providers, state, person, organisation, isDemo } = useSession();
  const path = usePath();
  const { search } = useLocation();
  const isErased = state === 'anonymous' && new URLSearchParams(search).get('done') === 'erased';
  const back = readReturn(search) ?? path('/');
  return (
    <>
      <div className="page-heading">
        <h1>{t(isErased ? 'access.me.erased' : 'access.logInPage.heading')}</h1>
        <p className="lead">{t(isErased ? 'access.me.erasedMore' : 'access.logInPage.lead')}</p>
      </div>
      {state === 'anonymous' ? null : (
        <p className="log-in-already">
          {t('access.logInPage.already', { name: person?.name ?? t('access.account.noName'), organisation: organisation?.name ?? t('access.account.nowhere') })}{' '}
          <a className="ds-link" href={back}>
            {t('access.logInPage.onwards')}
          </a>
        </p>
      )}
      {providers.length > 0 ? (
        <ul className="log-in-ways">
          {providers.map((provider) => (
            <li key={provider.id}>
              <a className="ds-button" href={`/login/${provider.id}?return=${encodeURIComponent(back)}`}>
                {t('access.logInPage.with', { provider: provider.label[language] })}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {isDemo ? <DemoPeople back={back} /> : null}
      {providers.length === 0 && !isDemo ? <p>{t('access.logInPage.none')}</p> : null}
    </>
  );
}
