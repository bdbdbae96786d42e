import { parentPort } from 'node:worker_threads';
import { combineOutcomes, drawOutcomes, type BusinessCase } from '@samvirke/model/business-cases';

/** What is asked of the thread, and what it answers: under the same number. */
export interface DrawTask {
  readonly id: number;
  readonly asked: BusinessCase;
  readonly seed: number;
  readonly draws: number;
}

parentPort?.on('message', ({ id, asked, seed, draws }: DrawTask) => {
  try {
    parentPort?.postMessage({ id, outcomes: combineOutcomes([drawOutcomes(asked, { seed, draws })]) });
  } catch (error) {
    parentPort?.postMessage({ id, error });
  }
});
