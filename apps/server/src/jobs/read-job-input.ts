import { readAnalysisJob, type NewJobBody } from '@samvirke/contract/jobs';
import type { Language } from '@samvirke/model/assumptions';
import { refuse, refuseUnknownParameter } from '@samvirke/model/errors';
import { isDay } from '@samvirke/model/units';
import type { Context } from '../site/context.ts';
import { Refused } from '../site/refused.ts';

/** No longer than what a message can bear. */
const LONGEST_SHOWN = 100;

/** What a job is asked for, as its worker will have it. What can't be done is refused at once, not when its turn comes. */
export function readJobInput({ kind, input = {} }: NewJobBody, { years }: Pick<Context, 'years'>, language: Language): Readonly<Record<string, unknown>> {
  if (kind === 'analysis') {
    const { job, refusals } = readAnalysisJob(input, { years });
    const [first, ...more] = refusals;
    if (first) throw new Refused(first, ...more);
    return { ...job, municipalities: job.municipalities ?? 'all' };
  }
  if (kind === 'archive-export') {
    const { from, to, ...rest } = input;
    const [first, last] = [readDay('from', from), readDay('to', to)];
    if (first > last) throw new Refused(refuse('dates-reversed', { from: first, to: last }));
    refuseUnknown(rest, ['from', 'to']);
    return { from: first, to: last, language };
  }
  refuseUnknown(input, []);
  return {};
}

function refuseUnknown(input: Readonly<Record<string, unknown>>, known: readonly string[]): void {
  const [unknown] = Object.keys(input);
  if (unknown !== undefined) throw new Refused(refuseUnknownParameter(unknown, known));
}

function readDay(parameter: string, value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new Refused(refuse('parameter-invalid', { parameter, value: String(value ?? '').slice(0, LONGEST_SHOWN), allowed: '2026-01-31' }, { parameter }));
}
