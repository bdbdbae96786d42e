import { parentPort, workerData } from 'node:worker_threads';
import { readCostTable, type CostTableOptions, type CostTableResult } from '../../costs/index.ts';
import type { Said } from '../run-in-thread.ts';

export interface CostTableTask {
  readonly bytes: Uint8Array;
  readonly options: CostTableOptions;
}

const { bytes, options } = workerData as CostTableTask;
const { rows, problems, questions } = await readCostTable(bytes, options);
const said: Said<Pick<CostTableResult, 'rows' | 'problems' | 'questions'>> = { answer: { rows, problems, questions } };
parentPort?.postMessage(said);
