import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { useSending } from '../site/use-sending.ts';
import { NeedsScript } from './needs-script.tsx';

/** Deleting oneself: what goes, what stays, and a press that can't be made by mistake. */
export function EraseMe(): ReactNode {
  const { t, language } = useTexts();
  const { send, ready, isBusy, problem } = useSending();
  const id = useId();
  const [isUnderstood, setIsUnderstood] = useState(false);
  const erase = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { problem: refused } = await send('DELETE', '/api/v1/me', undefined, { keeps: true });
    // A new document, written for nobody.
    if (!refused) window.location.assign(`/${language}/log-in?done=erased`);
  };
  return (
    <section className="section erase-me" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{t('access.me.erase')}</h2>
      <NeedsScript />
      <p>{t('access.me.eraseMore')}</p>
      <ul className="plain-list">
        <li>{t('access.me.eraseName')}</li>
        <li>{t('access.me.eraseRoles')}</li>
        <li>{t('access.me.eraseKept')}</li>
      </ul>
      {problem ? <ProblemNotice problem={problem} takesFocus /> : null}
      <form className="erase-form" onSubmit={(event) => void erase(event)}>
        <div className="ds-field">
          <input id={id} type="checkbox" className="ds-input" checked={isUnderstood} disabled={!ready} onChange={(event) => setIsUnderstood(event.currentTarget.checked)} />
          <label className="ds-label" htmlFor={id} data-weight="regular">
            {t('access.me.eraseUnderstood')}
          </label>
        </div>
        <button type="submit" className="ds-button" data-color="danger" disabled={!ready || !isUnderstood || isBusy}>
          {t('access.me.eraseGo')}
        </button>
      </form>
    </section>
  );
}
