import type { Problem } from '@samvirke/contract/errors';
import { useState, type ReactNode } from 'react';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { useIsTakenOver } from '../site/use-is-taken-over.ts';
import { useSend } from '../site/use-send.ts';

/** Logs out everywhere else; said when it is done, and gone when there is nowhere else. */
export function EndOthers({ count }: { readonly count: number }): ReactNode {
  const { t } = useTexts();
  const send = useSend();
  const ready = useIsTakenOver();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [ended, setEnded] = useState<number | null>(null);
  const end = async (): Promise<void> => {
    setIsBusy(true);
    const sent = await send<{ readonly ended: number }>('DELETE', '/api/v1/me/sessions/others');
    setIsBusy(false);
    setProblem(sent.problem ?? null);
    setEnded(sent.answer?.ended ?? null);
  };
  return (
    <div className="on-screen end-others">
      {count > 0 ? (
        <button type="button" className="ds-button" data-variant="secondary" disabled={!ready || isBusy} onClick={() => void end()}>
          {t('access.me.endOthers', { count })}
        </button>
      ) : null}
      <output className="done">{ended === null ? '' : t('access.me.endedOthers', { count: ended })}</output>
      {problem ? <ProblemNotice problem={problem} takesFocus /> : null}
    </div>
  );
}
