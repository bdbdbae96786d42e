import type { JobBody } from '@samvirke/contract/jobs';
import type { Texts } from '@samvirke/text';
import { nameList } from '../cooperation/name-list.ts';

/** What a job is of, in a few words: «Hver kommune med naboene sine, 10 000 trekninger hver». */
export function describeJob({ kind, input }: Pick<JobBody, 'kind' | 'input'>, texts: Texts, nameOf: (number: string) => string | undefined): string {
  const { t, formats } = texts;
  if (kind === 'analysis') {
    const draws = formats.number(Number(input['draws']));
    const isEach = input['cases'] === 'neighbours';
    const { municipalities } = input;
    if (!Array.isArray(municipalities)) return t(isEach ? 'jobs.what.neighbours' : 'jobs.what.together', { draws });
    return t(isEach ? 'jobs.what.someNeighbours' : 'jobs.what.some', { names: nameList(municipalities.map((number) => nameOf(String(number)) ?? String(number)), texts), draws });
  }
  const kindWords = t(`jobs.kinds.${kind}`);
  if (kind === 'archive-export') return t('jobs.what.period', { kind: kindWords, from: formats.date(String(input['from'])), to: formats.date(String(input['to'])) });
  return kind === 'cost-table' ? `${kindWords} ${t('jobs.what.file', { name: String(input['name']) })}` : kindWords;
}
