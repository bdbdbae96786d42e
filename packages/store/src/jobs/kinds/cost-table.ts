import type { AssumptionSet, Language } from '@samvirke/model/assumptions';
import { refuse } from '@samvirke/model/errors';
import type { ReferenceData } from '@samvirke/model/organisations';
import { withAccess } from '../../access/index.ts';
import { saveCostSetIn, type CostTableResult } from '../../costs/index.ts';
import type { Db } from '../../database/index.ts';
import { findJobFile } from '../find-job-file.ts';
import { runInThread } from '../run-in-thread.ts';
import type { Work } from '../types.ts';
import type { CostTableTask } from './cost-table-thread.ts';

/** What is asked for beside the file. */
export interface CostTableInput {
  readonly name: string;
  readonly fileName: string;
  readonly confirmed: readonly string[];
  readonly language: Language;
}

/** A cost table that takes its time: read on a thread, and saved as a set of the body's, all of it or nothing. */
export function costTableWork(db: Db, knows: { readonly reference: ReferenceData; readonly assumptions: AssumptionSet }): Work {
  return async (job, tools) => {
    const { name, fileName, confirmed, language } = job.input as unknown as CostTableInput;
    const file = await withAccess(db, { kind: 'job', jobId: job.id }, (transaction) => findJobFile(transaction, job.id, 'input'));
    if (!file) return { refusals: [refuse('file-empty', {})] };
    tools.report({ step: 'reading', done: 0, total: null });
    const task: CostTableTask = { bytes: file.content, options: { fileName, confirmed, language, ...knows } };
    const { rows, problems, questions } = await runInThread<Pick<CostTableResult, 'rows' | 'problems' | 'questions'>>(new URL('./cost-table-thread.ts', import.meta.url), task, tools);
    const [first, ...more] = problems.filter(({ code }) => code.startsWith('file-'));
    if (first) return { refusals: [first, ...more] };
    if (rows.length === 0) {
      const open = questions.filter(({ key }) => !confirmed.includes(key));
      return { refusals: [refuse('cost-set-incomplete', { problems: problems.length, questions: open.length }, { file: fileName }), ...problems, ...open] };
    }
    tools.report({ step: 'saving', done: rows.length, total: rows.length });
    return {
      result: { rows: rows.length, name },
      save: async (transaction, entered) => {
        const set = await saveCostSetIn(transaction, entered, { name, fileName, rows });
        return { costSet: set.id };
      },
    };
  };
}
