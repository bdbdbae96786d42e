import { PlayIcon } from '@navikt/aksel-icons';
import type { Problem } from '@samvirke/contract/errors';
import { may } from '@samvirke/model/access';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { useIsTakenOver } from '../site/use-is-taken-over.ts';
import { useSend } from '../site/use-send.ts';
import { useSession } from '../site/use-session.ts';

const DRAWS = [1_000, 10_000, 100_000] as const;
const USUAL_DRAWS = 10_000;

/** Asks for the calculation of the whole country, and for what else this person may ask for. */
export function StartJob(): ReactNode {
  const { t, formats } = useTexts();
  const { roles } = useSession();
  const send = useSend();
  const ready = useIsTakenOver();
  const id = useId();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const ask = async (body: object): Promise<void> => {
    setIsBusy(true);
    const sent = await send('POST', '/api/v1/jobs', body);
    setIsBusy(false);
    setProblem(sent.problem ?? null);
  };
  const start = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    void ask({ kind: 'analysis', input: { municipalities: 'all', cases: fields.get('cases'), draws: Number(fields.get('draws')) } });
  };
  return (
    <section className="section" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{t('jobs.start.heading')}</h2>
      <p>{t('jobs.start.lead')}</p>
      <form className="inline-form" onSubmit={start}>
        <div className="ds-field">
          <label className="ds-label" htmlFor={`${id}-cases`}>
            {t('jobs.start.cases')}
          </label>
          <select id={`${id}-cases`} name="cases" className="ds-input" defaultValue="neighbours">
            <option value="neighbours">{t('jobs.start.neighbours')}</option>
            <option value="together">{t('jobs.start.together')}</option>
          </select>
        </div>
        <div className="ds-field">
          <label className="ds-label" htmlFor={`${id}-draws`}>
            {t('jobs.start.draws')}
          </label>
          <select id={`${id}-draws`} name="draws" className="ds-input" defaultValue={USUAL_DRAWS} aria-describedby={`${id}-help`}>
            {DRAWS.map((draws) => (
              <option key={draws} value={draws}>
                {formats.number(draws)}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="ds-button" disabled={!ready || isBusy}>
          <PlayIcon aria-hidden /> {t('jobs.start.go')}
        </button>
      </form>
      <p className="fine" id={`${id}-help`}>
        {t('jobs.start.drawsHelp')}
      </p>
      {may('history.read', roles) ? (
        <>
          <h3 className="ds-heading" data-size="xs">
            {t('jobs.start.other')}
          </h3>
          <div className="actions">
            <button type="button" className="ds-button" data-variant="secondary" disabled={!ready || isBusy} onClick={() => void ask({ kind: 'history-verification' })}>
              {t('jobs.start.verify')}
            </button>
          </div>
        </>
      ) : null}
      {problem ? <ProblemNotice problem={problem} takesFocus /> : null}
    </section>
  );
}
