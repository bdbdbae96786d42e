import { resolveAssumptions, type AssumptionSet } from '@samvirke/model/assumptions';
import type { ReferenceData } from '@samvirke/model/organisations';
import { readAssumptions } from '@samvirke/store/assumptions';
import { readReferenceData } from '@samvirke/store/organisations';
import { withProgress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** What every calculation stands on, read from the files of data/: no database. */
export interface Knowledge {
  readonly reference: ReferenceData;
  readonly assumptions: AssumptionSet;
}

/** Assumptions as they stand today, and the reference data. */
export function readKnowledge(terminal: Terminal): Promise<Knowledge> {
  return withProgress(terminal, terminal.texts.t('terminal.progress.reading'), () => ({
    reference: readReferenceData(),
    assumptions: resolveAssumptions(readAssumptions(), new Date().toISOString().slice(0, 10)),
  }));
}
