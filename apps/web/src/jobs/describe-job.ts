import type { JobBody } from '@samvirke/contract/jobs';
import type { Texts } from '@samvirke/text';

/** What a job is of, in a few words: «Hver kommune med naboene sine, 10 000 trekninger hver». */
export function describeJob({ kind, input }: Pick<JobBody, 'kind' | 'input'>, { t, formats }: Pick<Texts, 't' | 'formats'>): string {
  if (kind === 'analysis') {
    const draws = formats.number(Number(input['draws']));
    const isEach = input['cases'] === 'neighbours';
    const { municipalities } = input;
    if (!Array.isArray(municipalities)) return t(isEach ? 'jobs.what.neighbours' : 'jobs.what.together', { draws });
    return t(isEach ? 'jobs.what.someNeighbours' : 'jobs.what.some', { count: formats.number(municipalities.length), draws });
  }
  const kindWords = t(`jobs.kinds.${kind}`);
  if (kind === 'archive-export') return t('jobs.what.period', { kind: kindWords, from: formats.date(String(input['from'])), to: formats.date(String(input['to'])) });
  return kind === 'cost-table' ? `${kindWords} ${t('jobs.what.file', { name: String(input['name']) })}` : kindWords;
}
