import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { useSending } from '../site/use-sending.ts';
import { useSession } from '../site/use-session.ts';

const LONGEST_NAME = 200;

/** What one is called, for whoever's login doesn't say it: ID-porten's doesn't. */
export function MyName(): ReactNode {
  const { t } = useTexts();
  const { send, ready, isBusy, problem } = useSending();
  const { person } = useSession();
  const id = useId();
  const [isSaved, setIsSaved] = useState(false);
  const save = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    setIsSaved(false);
    const sent = await send('PUT', '/api/v1/me', { name });
    setIsSaved(sent.problem === undefined);
  };
  return (
    <>
      <form className="inline-form on-screen" onSubmit={(event) => void save(event)}>
        <div className="ds-field">
          <label className="ds-label" htmlFor={id}>
            {t('access.me.called')}
          </label>
          <div data-field="description" id={`${id}-help`}>
            {t('access.me.calledHelp')}
          </div>
          <input id={id} name="name" className="ds-input" required maxLength={LONGEST_NAME} autoComplete="name" defaultValue={person?.name ?? ''} aria-describedby={`${id}-help`} />
        </div>
        <button type="submit" className="ds-button" data-variant="secondary" disabled={!ready || isBusy}>
          {t('access.me.calledGo')}
        </button>
      </form>
      <output className="done">{isSaved ? t('access.me.calledDone') : ''}</output>
      {problem ? <ProblemNotice problem={problem} takesFocus /> : null}
    </>
  );
}
