import { workerData } from 'node:worker_threads';
import type { Language } from '@samvirke/model/assumptions';
import { readCostTable, type CostTableOptions, type CostTableResult } from '@samvirke/store/costs';
import { answerThread } from '../site/answer-thread.ts';

export interface ReadTask {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly confirmed: readonly string[];
  readonly language: Language;
}

/** What doesn't change from file to file, handed over when the thread starts. */
export type ReadKnowledge = Pick<CostTableOptions, 'reference' | 'assumptions'>;

const knowledge = workerData as ReadKnowledge;
answerThread<ReadTask, CostTableResult>(({ bytes, ...options }) => readCostTable(bytes, { ...options, ...knowledge }));
