import type { Problem } from '@samvirke/contract/errors';
import { useEffect, useRef, type ReactNode } from 'react';
import { LogInLink } from './log-in-link.tsx';
import { useTexts } from './site-context.ts';

const NEEDS_LOGIN = new Set(['login-required', 'session-ended']);

/**
 * A refusal from the API, as a person reads it: what happened, where, and what to do. `children` is what can be done
 * here. With `takesFocus` (after a press of a button) it is moved to, so that it is read and not overlooked.
 */
export function ProblemNotice({ problem, takesFocus, children }: { readonly problem: Problem; readonly takesFocus?: boolean; readonly children?: ReactNode }): ReactNode {
  const { t, find } = useTexts();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus === true) place.current?.focus();
  }, [takesFocus]);
  const where = Object.entries(problem.place ?? {}).flatMap(([part, value]) => find(`errors.place.${part}`, { [part]: String(value) }) ?? []);
  return (
    <div ref={place} className="ds-alert problem-notice" data-color={problem.status === 0 || problem.status >= 500 ? 'danger' : 'warning'} role="alert" tabIndex={-1}>
      <h2 className="ds-heading" data-size="2xs">
        {problem.title}
      </h2>
      <p>
        {problem.detail} {problem.cure}
      </p>
      {where.length > 0 ? <p className="fine">{t('access.problem.where', { where: where.join(', ') })}</p> : null}
      {problem.more === undefined ? null : (
        <ul>
          {problem.more.map((one) => (
            <li key={`${one.code} ${JSON.stringify(one.figures)} ${JSON.stringify(one.place)}`}>
              {one.detail} {one.cure}
            </li>
          ))}
        </ul>
      )}
      {NEEDS_LOGIN.has(problem.code) ? (
        <p>
          <LogInLink className="ds-link" />
        </p>
      ) : null}
      {children}
    </div>
  );
}
