import { CheckmarkIcon, FilesIcon } from '@navikt/aksel-icons';
import type { Role } from '@samvirke/model/access';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';

/** An invitation's link, shown once. What opens it stands after `#`, which no browser sends: it is in no server's log. */
export function OneTimeLink({ token, role, expiresAt }: { readonly token: string; readonly role: Role; readonly expiresAt: string }): ReactNode {
  const { t, language, formats } = useTexts();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setIsCopied] = useState(false);
  const link = `${window.location.origin}/${language}/invitation#${token}`;
  useEffect(() => field.current?.focus(), []);
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setIsCopied(true);
    } catch {
      // Where the browser lets no page copy, the link is marked, ready for the keys.
    }
  };
  return (
    <div className="ds-card one-time-link">
      <h3 className="subheading">{t('access.invite.made', { role: t(`access.roles.${role}`) })}</h3>
      <p>{t('access.invite.madeMore', { date: formats.date(expiresAt) })}</p>
      <div className="inline-form">
        <div className="ds-field">
          <label className="ds-label" htmlFor={id}>
            {t('access.invite.link')}
          </label>
          <input ref={field} id={id} className="ds-input" readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
        </div>
        <button type="button" className="ds-button" data-variant="secondary" onClick={() => void copy()}>
          {isCopied ? <CheckmarkIcon aria-hidden /> : <FilesIcon aria-hidden />} {t(isCopied ? 'access.invite.copied' : 'access.invite.copy')}
        </button>
      </div>
      <output className="ds-sr-only">{isCopied ? t('access.invite.copied') : ''}</output>
    </div>
  );
}
