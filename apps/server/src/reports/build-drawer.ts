import { Worker } from 'node:worker_threads';
import type { BusinessCase, Outcomes } from '@samvirke/model/business-cases';
import { refuse } from '@samvirke/model/errors';
import { Refused } from '../site/refused.ts';
import type { DrawTask } from './draw-thread.ts';

export interface Drawer {
  readonly draw: (asked: BusinessCase, options: { readonly seed: number; readonly draws: number }) => Promise<Outcomes>;
  readonly close: () => Promise<void>;
}

/** More than this many waiting is not a person. */
const MOST_WAITING = 50;
const COME_BACK_SECONDS = 5;

interface Waiting {
  readonly resolve: (outcomes: Outcomes) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Draws on a thread of its own, so that the server answers others meanwhile. The thread is started when first asked
 * for, and again should it die.
 */
export function buildDrawer(): Drawer {
  let worker: Worker | undefined;
  let next = 0;
  const waiting = new Map<number, Waiting>();

  const start = (): Worker => {
    const started = new Worker(new URL('./draw-thread.ts', import.meta.url), { execArgv: [] });
    started.unref();
    started.on('message', ({ id, outcomes, error }: { id: number; outcomes?: Outcomes; error?: unknown }) => {
      const one = waiting.get(id);
      waiting.delete(id);
      if (outcomes) one?.resolve(outcomes);
      else one?.reject(error);
    });
    const died = (error: unknown): void => {
      if (worker === started) worker = undefined;
      for (const one of waiting.values()) one.reject(error);
      waiting.clear();
    };
    started.on('error', died);
    started.on('exit', (code) => died(new Error(`the drawing thread ended with ${code}`)));
    return started;
  };

  return {
    draw: async (asked, options) => {
      if (waiting.size >= MOST_WAITING) throw new Refused(refuse('busy', { seconds: COME_BACK_SECONDS }));
      worker ??= start();
      const id = (next += 1);
      const task: DrawTask = { id, asked, ...options };
      return new Promise<Outcomes>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker?.postMessage(task);
      });
    },
    close: async () => {
      await worker?.terminate();
    },
  };
}
