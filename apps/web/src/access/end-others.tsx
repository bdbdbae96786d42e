import { useState, type ReactNode } from 'react';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { useSending } from '../site/use-sending.ts';

/** Logs out everywhere else; said when it is done, and gone when there is nowhere else. */
export function EndOthers({ count }: { readonly count: number }): ReactNode {
  const { t } = useTexts();
  const { send, ready, isBusy, problem } = useSending();
  const [ended, setEnded] = useState<number | null>(null);
  const end = async (): Promise<void> => {
    const sent = await send<{ readonly ended: number }>('DELETE', '/api/v1/me/sessions/others');
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
