import type { CostTableResult } from '@samvirke/store/costs';
import { buildThread, type Thread } from '../site/build-thread.ts';
import type { ReadKnowledge, ReadTask } from './read-thread.ts';

/** Reads cost tables on a thread of their own: a workbook at its largest takes seconds. */
export function buildReader(knowledge: ReadKnowledge): Thread<ReadTask, CostTableResult> {
  return buildThread<ReadTask, CostTableResult>(new URL('./read-thread.ts', import.meta.url), knowledge);
}
