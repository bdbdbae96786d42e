import { readAnalysisJob, type NewJobBody } from '@samvirke/contract/jobs';
import type { Language } from '@samvirke/model/assumptions';
import { refuse, refuseUnknownParameter } from '@samvirke/model/errors';
import { isDay } from '@samvirke/model/units';
import type { Context } from '../site/context.ts';
import { Refused } from '../site/refused.ts';

/** No longer than what a message can bear. */
const LONGEST_SHOWN = 100;
/** A heading of a table. */
const LONGEST_COLUMN = 300;
/** As the database has it. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2200;

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
  if (kind === 'cost-import') {
    const { upload, amount = null, year = null, ...rest } = input;
    refuseUnknown(rest, ['upload', 'amount', 'year']);
    if (typeof upload !== 'string') throw new Refused(refuse('upload-unknown', { id: String(upload ?? '').slice(0, LONGEST_SHOWN) }));
    if (amount !== null && (typeof amount !== 'string' || amount.length > LONGEST_COLUMN)) throw new Refused(refuse('parameter-invalid', { parameter: 'amount', value: String(amount).slice(0, LONGEST_SHOWN), allowed: 'beloep' }, { parameter: 'amount' }));
    if (year !== null && !(Number.isInteger(year) && Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR)) throw new Refused(refuse('parameter-invalid', { parameter: 'year', value: String(year).slice(0, LONGEST_SHOWN), allowed: `${FIRST_YEAR}–${LAST_YEAR}` }, { parameter: 'year' }));
    return { upload, amount, year };
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
