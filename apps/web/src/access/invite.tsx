import { LinkIcon } from '@navikt/aksel-icons';
import type { Role } from '@samvirke/model/access';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { useSending } from '../site/use-sending.ts';
import { OneTimeLink } from './one-time-link.tsx';

/** What making an invitation answers: the token is told this once. */
interface Made {
  readonly id: string;
  readonly role: Role;
  readonly expiresAt: string;
  readonly token: string;
}

/** A link that gives one person a role, once; of the roles that the body can have. */
export function Invite({ roles }: { readonly roles: readonly Role[] }): ReactNode {
  const { t } = useTexts();
  const { send, ready, isBusy, problem } = useSending();
  const id = useId();
  const [made, setMade] = useState<Made | null>(null);
  const make = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const role = new FormData(event.currentTarget).get('role');
    setMade(null);
    const sent = await send<Made>('POST', '/api/v1/invitations', { role });
    if (sent.answer) setMade(sent.answer);
  };
  return (
    <section className="section" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{t('access.invite.heading')}</h2>
      <p>{t('access.invite.lead')}</p>
      <form className="inline-form" onSubmit={(event) => void make(event)}>
        <div className="ds-field">
          <label className="ds-label" htmlFor={`${id}-role`}>
            {t('access.invite.role')}
          </label>
          <select id={`${id}-role`} name="role" className="ds-input" defaultValue="contributor">
            {roles.map((role) => (
              <option key={role} value={role}>
                {t(`access.roles.${role}`)}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="ds-button" disabled={!ready || isBusy}>
          <LinkIcon aria-hidden /> {t('access.invite.go')}
        </button>
      </form>
      {problem ? <ProblemNotice problem={problem} takesFocus /> : null}
      {made ? <OneTimeLink key={made.id} token={made.token} role={made.role} expiresAt={made.expiresAt} /> : null}
    </section>
  );
}
