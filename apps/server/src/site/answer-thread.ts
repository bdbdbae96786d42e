import { parentPort } from 'node:worker_threads';
import type { Answered, Asked } from './build-thread.ts';

/** The other end of buildThread: each task that comes is done, and its answer or its error sent back. */
export function answerThread<Task, Answer>(work: (task: Task) => Answer | Promise<Answer>): void {
  parentPort?.on('message', async ({ id, task }: Asked<Task>) => {
    const send = (answered: Answered<Answer>): void => parentPort?.postMessage(answered);
    try {
      send({ id, answer: await work(task) });
    } catch (error) {
      send({ id, error });
    }
  });
}
