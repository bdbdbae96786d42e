import { type FormEvent, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { NeedsScript } from '../access/needs-script.tsx';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';
import { useSending } from '../site/use-sending.ts';
import { BodyFields } from './body-fields.tsx';
import { readBodyForm } from './read-body-form.ts';
import { TextField } from './text-field.tsx';

/** The sector's coordinator registers a body that isn't known, and goes on to what it is part of and who runs it. */
export function NewBodyPage(): ReactNode {
  const { t } = useTexts();
  const path = usePath();
  const { send, ready, isBusy, problem } = useSending();
  const navigate = useNavigate();
  const register = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const sent = await send<{ readonly id: string }>('POST', '/api/v1/bodies', { ...readBodyForm(form), reason: String(form.get('reason') ?? '').trim() });
    if (sent.answer) await navigate(path(`/bodies/${sent.answer.id}`));
  };
  return (
    <>
      <p className="fine">
        <Link className="ds-link" to={path('/bodies')}>
          {t('organisations.bodies.all')}
        </Link>
      </p>
      <div className="page-heading">
        <h1>{t('organisations.bodies.register')}</h1>
        <p className="lead">{t('organisations.bodies.registerLead')}</p>
      </div>
      <NeedsScript />
      <form onSubmit={(event) => void register(event)}>
        <div className="narrow-fields">
          <BodyFields />
          <TextField label={t('organisations.bodies.admin.reason')} help={t('organisations.bodies.admin.reasonHelp')} name="reason" required maxLength={500} />
        </div>
        {problem ? <ProblemNotice problem={problem} takesFocus /> : null}
        <p>
          <button type="submit" className="ds-button" disabled={!ready || isBusy}>
            {t('organisations.bodies.admin.go')}
          </button>
        </p>
      </form>
    </>
  );
}
