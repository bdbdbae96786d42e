import type { JobBody, JobListBody } from '@samvirke/contract/jobs';
import { hasEnded } from '@samvirke/model/jobs';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { NeedsScript } from '../access/needs-script.tsx';
import { AnswerView } from '../site/answer-view.tsx';
import { useCase } from '../site/case-context.ts';
import { useTexts } from '../site/site-context.ts';
import { useAnswer } from '../site/use-answer.ts';
import { usePath } from '../site/use-path.ts';
import { useSession } from '../site/use-session.ts';
import { describeJob } from './describe-job.ts';
import { JobCard } from './job-card.tsx';
import { jobsAddress } from './jobs-address.ts';
import { StartJob } from './start-job.tsx';
import { useLive } from './use-live.ts';

/** The body's long work: what is running, done and failed. It can be left and come back to. */
export function JobsPage(): ReactNode {
  const { t } = useTexts();
  const { organisation } = useSession();
  const path = usePath();
  const [search] = useSearchParams();
  const listed = useAnswer<JobListBody>(jobsAddress(search));
  const jobs = listed.answer?.jobs ?? [];
  useLive(jobs.some(({ state }) => !hasEnded(state)), listed.refetch);
  return (
    <>
      <div className="page-heading">
        <h1>{t('jobs.heading', { organisation: organisation?.name ?? '' })}</h1>
        <p className="lead">{t('jobs.lead')}</p>
      </div>
      <NeedsScript />
      <AnswerView of={listed}>
        {(answer) => (
          <section className="section" aria-label={t('jobs.list')}>
            <Changed jobs={answer.jobs} />
            <h2>{t('jobs.list')}</h2>
            {answer.jobs.length === 0 ? (
              <p>{t('jobs.none')}</p>
            ) : (
              <ul className="job-list">
                {answer.jobs.map((job) => (
                  <li key={job.id}>
                    <JobCard job={job} />
                  </li>
                ))}
              </ul>
            )}
            <p className="actions">
              {search.get('after') === null ? null : (
                <Link className="ds-link" to={path('/jobs')}>
                  {t('jobs.newest')}
                </Link>
              )}
              {answer.next === null ? null : (
                <Link className="ds-link" to={withAfter(path('/jobs'), answer.next)}>
                  {t('jobs.older')}
                </Link>
              )}
            </p>
          </section>
        )}
      </AnswerView>
      <StartJob />
    </>
  );
}

/** The case, where there is one, stays in the address. */
function withAfter(path: string, after: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(after)}`;
}

/** That a job has begun or ended is said to whoever doesn't see it; each tick of its progress isn't. */
function Changed({ jobs }: { readonly jobs: readonly JobBody[] }): ReactNode {
  const texts = useTexts();
  const { t } = texts;
  const { nameOf } = useCase();
  const known = useRef<ReadonlyMap<string, JobBody['state']> | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const before = known.current;
    known.current = new Map(jobs.map(({ id, state }) => [id, state]));
    const changed = before === null ? [] : jobs.filter(({ id, state }) => before.get(id) !== state);
    if (changed.length > 0) setSaid(changed.map((job) => t('jobs.said', { what: describeJob(job, texts, nameOf), state: t(`jobs.states.${job.state}`) })).join('. '));
  }, [jobs, t, texts, nameOf]);
  return (
    <p className="ds-sr-only" aria-live="polite">
      {said}
    </p>
  );
}
