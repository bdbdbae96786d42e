import { Worker } from 'node:worker_threads';
import type { Progress } from '@samvirke/model/jobs';
import type { WorkTools } from './types.ts';

/** What a thread says: how far it has come, and at last what came of it. */
export type Said<Answer> = { readonly progress: Progress } | { readonly answer: Answer };

/**
 * A job's heavy part on a thread of its own, so that the server answers others and its signs of life are given. The
 * thread is ended in mid-work when the job is let go of. `task` is handed to it as its workerData.
 */
export async function runInThread<Answer>(script: URL, task: unknown, { signal, report }: WorkTools): Promise<Answer> {
  signal.throwIfAborted();
  const worker = new Worker(script, { execArgv: [], workerData: task });
  const ended = Promise.withResolvers<Answer>();
  const onAbort = (): void => ended.reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  worker.on('message', (said: Said<Answer>) => {
    if ('progress' in said) report(said.progress);
    else ended.resolve(said.answer);
  });
  worker.on('error', ended.reject);
  worker.on('exit', (code) => ended.reject(new Error(`the thread ${script.pathname.split('/').at(-1)} ended with ${code}`)));
  try {
    return await ended.promise;
  } finally {
    signal.removeEventListener('abort', onAbort);
    await worker.terminate();
  }
}
