import { ArrowsCirclepathIcon, DownloadIcon, XMarkIcon } from '@navikt/aksel-icons';
import type { JobBody } from '@samvirke/contract/jobs';
import type { JobState } from '@samvirke/model/jobs';
import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useCase } from '../site/case-context.ts';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';
import { useSending } from '../site/use-sending.ts';
import { describeJob } from './describe-job.ts';
import { describeProgress } from './describe-progress.ts';
import { describeResult } from './describe-result.ts';

const COLOURS: Readonly<Record<JobState, string>> = { waiting: 'neutral', working: 'info', done: 'success', failed: 'danger', cancelled: 'neutral' };

/** One job: what it is, how far it has come or what came of it, and what can be done about it. */
export function JobCard({ job }: { readonly job: JobBody }): ReactNode {
  const texts = useTexts();
  const { t, formats } = texts;
  const { send, ready, isBusy, problem } = useSending();
  const { nameOf } = useCase();
  const path = usePath();
  const id = useId();
  const what = describeJob(job, texts, nameOf);
  const result = job.state === 'done' ? describeResult(job, texts) : null;
  const act = async (method: 'DELETE' | 'POST', address: string): Promise<void> => {
    await send(method, address);
  };
  const when = formats.moment(job.askedAt);
  return (
    <article className="ds-card job" aria-labelledby={`${id}-what`}>
      <div className="job-heading">
        <h3 id={`${id}-what`} className="ds-heading" data-size="xs">
          {what}
        </h3>
        <span className="ds-tag" data-color={COLOURS[job.state]} data-size="sm">
          {t(`jobs.states.${job.state}`)}
        </span>
      </div>
      <p className="fine">
        {job.askedBy === null ? t('jobs.askedByNobody', { when }) : t('jobs.asked', { when, who: job.askedBy })}
        {job.endedAt === null ? null : <>. {t('jobs.ended', { when: formats.moment(job.endedAt) })}</>}
      </p>
      {job.state === 'working' ? (
        <div>
          <progress
            className="job-progress"
            aria-label={t('jobs.progressOf', { what })}
            {...(job.progress.total === null ? {} : { value: job.progress.share, max: 1 })}
          />
          <p className="fine">{describeProgress(job, texts)}</p>
        </div>
      ) : null}
      {job.state === 'waiting' ? <p>{t(job.attempts === 0 ? 'jobs.waitingFor' : 'jobs.again')}</p> : null}
      {result === null ? null : <p>{result}</p>}
      {job.problem ? (
        <div className="ds-alert" data-color="danger">
          <p>
            <strong>{job.problem.title}.</strong> {job.problem.detail} {job.problem.cure}
          </p>
          {job.problem.more ? (
            <ul>
              {job.problem.more.map((more, index) => (
                <li key={index}>
                  {more.detail} {more.cure}
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      ) : null}
      {problem ? <ProblemNotice problem={problem} takesFocus /> : null}
      <div className="actions">
        {job.download === null ? null : (
          <a className="ds-button" data-variant="secondary" href={job.download} download aria-label={t('jobs.downloadOf', { what })}>
            <DownloadIcon aria-hidden /> {t('jobs.download')}
          </a>
        )}
        {job.state === 'done' && typeof job.result?.['costSet'] === 'string' ? (
          <Link className="ds-link" to={path('/costs/own-figures', { costs: job.result['costSet'] })}>
            {t('jobs.openSet')}
          </Link>
        ) : null}
        {ready && (job.state === 'waiting' || job.state === 'working') ? (
          <button type="button" className="ds-button" data-variant="tertiary" disabled={isBusy} aria-label={t('jobs.cancelOf', { what })} onClick={() => void act('DELETE', `/api/v1/jobs/${job.id}`)}>
            <XMarkIcon aria-hidden /> {t('jobs.cancel')}
          </button>
        ) : null}
        {ready && (job.state === 'failed' || job.state === 'cancelled') ? (
          <button type="button" className="ds-button" data-variant="secondary" disabled={isBusy} aria-label={t('jobs.retryOf', { what })} onClick={() => void act('POST', `/api/v1/jobs/${job.id}/retry`)}>
            <ArrowsCirclepathIcon aria-hidden /> {t('jobs.retry')}
          </button>
        ) : null}
      </div>
    </article>
  );
}
