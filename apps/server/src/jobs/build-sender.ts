import { buildQueue, sendJob } from '@samvirke/store/jobs';
import type { Db } from '@samvirke/store/database';

export interface Sender {
  readonly send: (jobId: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Sends to the queue from a server that works no jobs itself; the queue is opened when something is first sent. */
export function buildSender(db: Db): Sender {
  let opened: ReturnType<ReturnType<typeof buildQueue>['start']> | null = null;
  return {
    send: async (jobId) => {
      opened ??= buildQueue(db, { isWorker: false }).start();
      try {
        await sendJob(await opened, jobId);
      } catch (error) {
        opened = null;
        throw error;
      }
    },
    close: async () => {
      const queue = await opened?.catch(() => null);
      await queue?.stop({ graceful: false, close: false });
    },
  };
}
