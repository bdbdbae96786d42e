import { PlayIcon } from '@navikt/aksel-icons';
import { may } from '@samvirke/model/access';
import { useId, type FormEvent, type ReactNode } from 'react';
import { nameList } from '../cooperation/name-list.ts';
import { useCase } from '../site/case-context.ts';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { useSending } from '../site/use-sending.ts';
import { useSession } from '../site/use-session.ts';

const DRAWS = [1_000, 10_000, 100_000] as const;
const USUAL_DRAWS = 10_000;
/** A case of one's own has been drawn on its page already; a job is for more. */
const OWN_DRAWS = 100_000;

/** Asks for the calculation of the whole country or of the case that the address holds, and for what else this person may ask for. */
export function StartJob(): ReactNode {
  const texts = useTexts();
  const { t, formats } = texts;
  const { roles } = useSession();
  const { address, participants } = useCase();
  const own = participants.length >= 2 ? participants : null;
  const { send, ready, isBusy, problem } = useSending();
  const id = useId();
  const ask = async (body: object): Promise<void> => {
    await send('POST', '/api/v1/jobs', body);
  };
  const start = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const draws = Number(fields.get('draws'));
    if (own !== null && fields.get('cases') === 'own') {
      const { year, seed, costs, changes } = address;
      void ask({ kind: 'analysis', input: { municipalities: own.map(({ number }) => number), cases: 'together', draws, seed, year, costs, changes: Object.fromEntries(changes) } });
    } else void ask({ kind: 'analysis', input: { municipalities: 'all', cases: fields.get('cases'), draws } });
  };
  const extract = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    void ask({ kind: 'archive-export', input: { from: fields.get('from'), to: fields.get('to') } });
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
          <select id={`${id}-cases`} name="cases" className="ds-input" defaultValue={own === null ? 'neighbours' : 'own'}>
            {own === null ? null : <option value="own">{t('jobs.start.own', { names: nameList(own.map(({ name }) => name), texts) })}</option>}
            <option value="neighbours">{t('jobs.start.neighbours')}</option>
            <option value="together">{t('jobs.start.together')}</option>
          </select>
        </div>
        <div className="ds-field">
          <label className="ds-label" htmlFor={`${id}-draws`}>
            {t('jobs.start.draws')}
          </label>
          <select id={`${id}-draws`} name="draws" className="ds-input" defaultValue={own === null ? USUAL_DRAWS : OWN_DRAWS} aria-describedby={`${id}-help`}>
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
          {may('history.export', roles) ? (
            <>
              <p id={`${id}-archive`}>{t('jobs.start.archiveLead')}</p>
              <form className="inline-form" onSubmit={extract} aria-describedby={`${id}-archive`}>
                {(['from', 'to'] as const).map((name) => (
                  <div className="ds-field" key={name}>
                    <label className="ds-label" htmlFor={`${id}-${name}`}>
                      {t(`jobs.start.${name}`)}
                    </label>
                    <input id={`${id}-${name}`} name={name} type="date" className="ds-input" required />
                  </div>
                ))}
                <button type="submit" className="ds-button" data-variant="secondary" disabled={!ready || isBusy}>
                  {t('jobs.start.archive')}
                </button>
              </form>
            </>
          ) : null}
        </>
      ) : null}
      {problem ? <ProblemNotice problem={problem} takesFocus /> : null}
    </section>
  );
}
