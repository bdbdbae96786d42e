import type { Role } from '@samvirke/model/access';
import { useEffect, useState, type ReactNode } from 'react';
import { LogInLink } from '../site/log-in-link.tsx';
import { PageWaiting } from '../site/page-waiting.tsx';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';
import { useSending } from '../site/use-sending.ts';
import { useSession } from '../site/use-session.ts';
import { MyName } from './my-name.tsx';
import { SayName } from './say-name.tsx';

/** Where the token waits while somebody logs in: in this tab, and no longer than it. */
const KEPT = 'samvirke-invitation';

interface Accepted {
  readonly organisation: { readonly id: string; readonly name: string };
  readonly role: Role;
}

/** The token of the address, which is then taken out of it: an address is seen over shoulders and kept in histories. */
function takeToken(): string | null {
  const inAddress = window.location.hash.slice(1);
  if (inAddress !== '') {
    window.sessionStorage.setItem(KEPT, inAddress);
    window.history.replaceState(window.history.state, '', `${window.location.pathname}${window.location.search}`);
  }
  return window.sessionStorage.getItem(KEPT);
}

/** Where an invitation's link leads: who accepts it, and what it gave. */
export function InvitationPage(): ReactNode {
  const { t } = useTexts();
  const { person, organisation, csrfToken } = useSession();
  const path = usePath();
  const { send, ready, isBusy, problem } = useSending();
  const [token, setToken] = useState<string | null>(null);
  const [accepted, setAccepted] = useState<Accepted | null>(null);
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- the server never sees it: it can be read only where the page is taken over
    setToken(takeToken());
  }, []);
  const accept = async (): Promise<void> => {
    const sent = await send<Accepted>('POST', '/api/v1/invitations/accept', { token });
    if (!sent.answer) return;
    window.sessionStorage.removeItem(KEPT);
    setAccepted(sent.answer);
  };
  if (accepted) {
    const isThere = accepted.organisation.id === organisation?.id;
    return (
      <div className="page-heading narrow">
        <h1>{t('access.invitation.accepted', { role: t(`access.roles.${accepted.role}`), organisation: accepted.organisation.name })}</h1>
        <p className="lead">{t('access.invitation.acceptedMore')}</p>
        {isThere ? null : (
          <form method="post" action="/act-for">
            <input type="hidden" name="csrf" value={csrfToken ?? ''} />
            <input type="hidden" name="return" value={path('/people')} />
            <input type="hidden" name="organisation" value={accepted.organisation.id} />
            <button type="submit" className="ds-button">
              {t('access.invitation.onwards', { organisation: accepted.organisation.name })}
            </button>
          </form>
        )}
      </div>
    );
  }
  const has = token !== null;
  return (
    <>
      <div className="page-heading narrow">
        <h1>{t(ready && !has ? 'access.invitation.none' : 'access.invitation.heading')}</h1>
        <p className="lead">{t(ready && !has ? 'access.invitation.noneMore' : 'access.invitation.lead')}</p>
        <noscript>
          <p>{t('access.invitation.needsScript')}</p>
        </noscript>
      </div>
      {problem ? <ProblemNotice problem={problem} takesFocus /> : null}
      {!ready ? <PageWaiting /> : null}
      {has && person ? (
        <div className="narrow">
          {person.name === null ? <MyName /> : null}
          <SayName />
          <p>{t('access.invitation.as', { name: person.name ?? t('access.account.noName') })}</p>
          <p>
            <button type="button" className="ds-button" disabled={isBusy} onClick={() => void accept()}>
              {t('access.invitation.accept')}
            </button>
          </p>
        </div>
      ) : null}
      {has && !person ? (
        <div className="narrow">
          <p>{t('access.invitation.logInFirst')}</p>
          <p>
            <LogInLink />
          </p>
        </div>
      ) : null}
    </>
  );
}
