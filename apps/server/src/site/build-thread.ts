import { Worker } from 'node:worker_threads';
import { refuse } from '@samvirke/model/errors';
import { Refused } from './refused.ts';

/** Work that is done beside the server's own thread, so that others are answered meanwhile. */
export interface Thread<Task, Answer> {
  readonly ask: (task: Task) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/** What is asked of a thread, and what it answers: under the same number. */
export interface Asked<Task> {
  readonly id: number;
  readonly task: Task;
}
export interface Answered<Answer> {
  readonly id: number;
  readonly answer?: Answer;
  readonly error?: unknown;
}

/** More than this many waiting is not a person. */
const MOST_WAITING = 50;
const COME_BACK_SECONDS = 5;

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread that is started when first asked, and again should it die. `knowledge` is handed to it once, at its start. */
export function buildThread<Task, Answer>(script: URL, knowledge?: unknown): Thread<Task, Answer> {
  let worker: Worker | undefined;
  let next = 0;
  const waiting = new Map<number, Waiting<Answer>>();

  const start = (): Worker => {
    const started = new Worker(script, { execArgv: [], workerData: knowledge });
    started.unref();
    started.on('message', ({ id, answer, error }: Answered<Answer>) => {
      const one = waiting.get(id);
      waiting.delete(id);
      if (answer !== undefined) one?.resolve(answer);
      else one?.reject(error);
    });
    const died = (error: unknown): void => {
      if (worker === started) worker = undefined;
      for (const one of waiting.values()) one.reject(error);
      waiting.clear();
    };
    started.on('error', died);
    started.on('exit', (code) => died(new Error(`the thread ${script.pathname.split('/').at(-1)} ended with ${code}`)));
    return started;
  };

  return {
    ask: async (task) => {
      if (waiting.size >= MOST_WAITING) throw new Refused(refuse('busy', { seconds: COME_BACK_SECONDS }));
      worker ??= start();
      const id = (next += 1);
      const asked: Asked<Task> = { id, task };
      return new Promise<Answer>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker?.postMessage(asked);
      });
    },
    close: async () => {
      await worker?.terminate();
    },
  };
}
