import type { Problem } from '@samvirke/contract/errors';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { useIsTakenOver } from '../site/use-is-taken-over.ts';
import { useSend } from '../site/use-send.ts';
import { useSession } from '../site/use-session.ts';

const LONGEST_NAME = 200;

/** What somebody is called whose login doesn't tell it: the others in the body see it beside their roles. Nothing where it is known. */
export function SayName(): ReactNode {
  const { t } = useTexts();
  const { person } = useSession();
  const send = useSend();
  const ready = useIsTakenOver();
  const id = useId();
  const [problem, setProblem] = useState<Problem | null>(null);
  const say = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const sent = await send('PUT', '/api/v1/me', { name: String(new FormData(event.currentTarget).get('name') ?? '').trim() });
    setProblem(sent.problem ?? null);
  };
  if (person === null || person.name !== null) return null;
  return (
    <form className="inline-form say-name" onSubmit={(event) => void say(event)}>
      <div className="ds-field">
        <label className="ds-label" htmlFor={id}>
          {t('access.me.sayName')}
        </label>
        <div data-field="description" id={`${id}-help`}>
          {t('access.me.sayNameHelp')}
        </div>
        <input id={id} name="name" className="ds-input" required maxLength={LONGEST_NAME} autoComplete="name" aria-describedby={`${id}-help`} />
      </div>
      <button type="submit" className="ds-button" data-variant="secondary" disabled={!ready}>
        {t('access.me.sayNameGo')}
      </button>
      {problem ? <ProblemNotice problem={problem} takesFocus /> : null}
    </form>
  );
}
