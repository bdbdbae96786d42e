import type { ReactNode } from 'react';
import { PageWaiting } from './page-waiting.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import type { Answered } from './use-answer.ts';

/** What is made of an answer; while there is none that it is on its way, and where there is a refusal, that. */
export function AnswerView<T>({ of, children }: { readonly of: Answered<T>; readonly children: (answer: T) => ReactNode }): ReactNode {
  if (of.problem) return <ProblemNotice problem={of.problem} />;
  return of.answer === undefined ? <PageWaiting /> : children(of.answer);
}
