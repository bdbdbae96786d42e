import { readAnalysisJob, type NewJobBody } from '@samvirke/contract/jobs';
import { refuse } from '@samvirke/model/errors';
import type { Context } from '../site/context.ts';
import { Refused } from '../site/refused.ts';

/** What a job is asked for, as its worker will have it. What can't be done is refused at once, not when its turn comes. */
export function readJobInput({ kind, input = {} }: NewJobBody, { years }: Pick<Context, 'years'>): Readonly<Record<string, unknown>> {
  if (kind === 'analysis') {
    const { job, refusals } = readAnalysisJob(input, { years });
    const [first, ...more] = refusals;
    if (first) throw new Refused(first, ...more);
    return { ...job, municipalities: job.municipalities ?? 'all' };
  }
  const [unknown] = Object.keys(input);
  if (unknown !== undefined) throw new Refused(refuse('parameter-unknown', { parameter: unknown }, { parameter: unknown }));
  return {};
}
