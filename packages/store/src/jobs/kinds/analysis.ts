import { readAnalysisJob } from '@samvirke/contract/jobs';
import type { AssumptionSet } from '@samvirke/model/assumptions';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { populationYears, type ReferenceData } from '@samvirke/model/organisations';
import { findCostSet } from '../../costs/index.ts';
import type { Db } from '../../database/index.ts';
import { runInThread } from '../run-in-thread.ts';
import type { Work } from '../types.ts';
import type { AnalysisTask, AnalysisThreadAnswer } from './analysis-thread.ts';

/** Analyses with many draws, of many municipalities, or of each with its neighbours: the answer kept for download. */
export function analysisWork(db: Db, knows: { readonly reference: ReferenceData; readonly assumptions: AssumptionSet }): Work {
  const years = populationYears(knows.reference);
  return async ({ id, input }, tools) => {
    const { job, refusals } = readAnalysisJob(input, { years: [years[0] ?? 0, years.at(-1) ?? 0] });
    const [first, ...more] = refusals;
    if (first) return { refusals: [first, ...more] };
    const costSet = job.costs === null ? null : await findCostSet(db, job.costs, { kind: 'job', jobId: id });
    if (costSet === undefined) return { refusals: [refuse('cost-set-unknown', { id: job.costs ?? '' }, { parameter: 'costs' })] };
    const task: AnalysisTask = { job, costSet: costSet && { id: costSet.id, rows: costSet.rows }, ...knows };
    const answer = await runInThread<AnalysisThreadAnswer>(new URL('./analysis-thread.ts', import.meta.url), task, tools);
    if (answer.refusals) return { refusals: answer.refusals as readonly [Refusal, ...Refusal[]] };
    const { result, content } = answer;
    return { result, file: { fileName: `samvirke-analyse-${String(result['year'])}.json`, mediaType: 'application/json', content } };
  };
}
