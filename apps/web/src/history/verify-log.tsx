import type { VerificationBody } from '@samvirke/contract/history';
import { useState, type ReactNode } from 'react';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { useAnswer } from '../site/use-answer.ts';
import { useIsTakenOver } from '../site/use-is-taken-over.ts';

/** Whether the log is whole: worked out again when somebody asks, since a long one takes a while. `organisation`: one that was before this. */
export function VerifyLog({ organisation }: { readonly organisation: string | null }): ReactNode {
  const { t } = useTexts();
  const ready = useIsTakenOver();
  const [isAsked, setIsAsked] = useState(false);
  const { answer, problem, waiting, isRefreshing, refetch } = useAnswer<VerificationBody>(isAsked ? `/api/v1/history/verification${organisation === null ? '' : `?organisation=${organisation}`}` : null);
  const isBusy = waiting || isRefreshing;
  return (
    <section className="section verify-log" aria-labelledby="verify-log">
      <h2 id="verify-log">{t('history.verification.heading')}</h2>
      <p>{t('history.verification.lead')}</p>
      <p className="on-screen">
        <button type="button" className="ds-button" data-variant="secondary" disabled={!ready || isBusy} onClick={() => (isAsked ? void refetch() : setIsAsked(true))}>
          {t(isAsked && !waiting ? 'history.verification.again' : 'history.verification.check')}
        </button>
      </p>
      <div aria-live="polite">
        {isBusy ? <p>{t('history.verification.checking')}</p> : null}
        {problem ? <ProblemNotice problem={problem} /> : null}
        {answer === undefined || isBusy ? null : <Verdict answer={answer} />}
      </div>
    </section>
  );
}

function Verdict({ answer }: { readonly answer: VerificationBody }): ReactNode {
  const { t, find, formats } = useTexts();
  const where = (seq: number, until: number): string => (seq === until ? formats.number(seq) : t('history.verification.range', { from: formats.number(seq), to: formats.number(until) }));
  return (
    <div className="ds-alert verdict" data-color={answer.isWhole ? 'success' : 'danger'}>
      <p className="verdict-line">
        {answer.isWhole
          ? t('history.verification.whole', { count: answer.events, when: formats.moment(answer.checkedAt) })
          : t('history.verification.broken', { count: answer.faults.length })}
      </p>
      {answer.isWhole ? null : (
        <>
          <ul className="plain-list">
            {answer.faults.map(({ place, kind, seq, until }) => (
              <li key={`${place} ${kind} ${seq}`}>{find(`history.verification.fault.${place}.${kind}`, { where: where(seq, until) }) ?? `${place} ${kind} ${seq}–${until}`}</li>
            ))}
          </ul>
          <p>{t('history.verification.brokenCure')}</p>
        </>
      )}
      <p className="fine">
        {answer.sealedAt === null ? t('history.verification.unsealed') : t('history.verification.sealed', { count: answer.seals, when: formats.moment(answer.sealedAt) })}
        {answer.reasonsErased === 0 ? null : ` ${t('history.verification.erased', { count: answer.reasonsErased })}`}
        {answer.emptied === 0 ? null : ` ${t('history.verification.emptied', { count: answer.emptied })}`}
      </p>
      {answer.isWhole && answer.head !== null ? (
        <p className="fine">
          {t('history.verification.keep')}{' '}
          <code className="kept-head">
            {answer.head.seq}:{answer.head.hash}
          </code>
        </p>
      ) : null}
    </div>
  );
}
