import { measureRate, DAILY_KINDS, type DailyKind, type JobKind, type Mark, type Progress } from '@samvirke/model/jobs';
import { refuse } from '@samvirke/model/errors';
import { asKeeper, HEARTBEAT_SECONDS, MOST_ATTEMPTS, QUEUE, type Db } from '../database/index.ts';
import { beginDaily } from './begin-daily.ts';
import { buildQueue, sendJob, type Entry } from './build-queue.ts';
import { endJob } from './end-job.ts';
import { findForgotten } from './find-forgotten.ts';
import { handBackJob } from './hand-back-job.ts';
import { takeJob } from './take-job.ts';
import { tellProgress } from './tell-progress.ts';
import type { Kinds, TakenJob, WorkOutcome } from './types.ts';

export interface WorkerOptions {
  readonly kinds: Kinds;
  /** Jobs that this process works at the same time. */
  readonly atOnce?: number;
  /** How often the queue is asked for the next one; a job that is asked for in this process isn't waited for. */
  readonly pollSeconds?: number;
  /** When the daily jobs are sent, as cron has it; null where this worker doesn't see to it. */
  readonly daily?: string | null;
  /** What went wrong beside a job's own work: told, and gone on with. */
  readonly onError?: (error: unknown, job?: Pick<TakenJob, 'id' | 'kind'>) => void;
}

export interface Worker {
  /** Puts a job in the queue and looks at it at once. */
  readonly send: (jobId: string) => Promise<void>;
  /** Whether it is taking jobs, or would if there were any: false when it was stopped, or hangs. */
  readonly isAtWork: () => boolean;
  /** Jobs in hand. */
  readonly count: () => number;
  /** Takes no more jobs, gives those in hand so long to finish, and hands the rest back to whoever is next. */
  readonly stop: (graceMs?: number) => Promise<void>;
}

/** Often enough that a cancelled job is let go of within a second, wherever it was cancelled. */
const TELL_EVERY_MS = 400;
const LOOK_FOR_FORGOTTEN_MS = 5_000;
/** A look that hasn't come back by now never will. */
const HANGS_MS = 60_000;
const POLL_SECONDS = 1;
/** Three signs of life may be lost before a worker is thought dead. */
const REFRESH_SECONDS = Math.floor(HEARTBEAT_SECONDS / 3);
/** Over how long the rate is taken: long enough not to jump, short enough to follow. */
const RATE_OVER_MS = 10_000;
/** By night, when few wait for an answer. */
const DAILY_AT = '17 3 * * *';
const GRACE_MS = 2_000;

class LetGo extends Error {}

/** Works jobs from the queue until it is stopped. Any number of these may run, in any number of processes. */
export async function startWorker(db: Db, options: WorkerOptions): Promise<Worker> {
  const { kinds, atOnce = 1, pollSeconds = POLL_SECONDS, daily = DAILY_AT, onError = () => undefined } = options;
  const queue = buildQueue(db, { isWorker: true, onError });
  const inHand = new Map<string, { readonly controller: AbortController; readonly ended: Promise<void> }>();
  let stopping = false;
  await queue.start();

  const work = async (entry: { readonly id: string; readonly data: Entry; readonly signal: AbortSignal }): Promise<void> => {
    // Fetched while we were told to stop: left undone it is found, and sent anew.
    if (stopping) return;
    if ('daily' in entry.data) await beginDaily(db, entry.id, entry.data.daily as DailyKind);
    const job = await takeJob(db, 'daily' in entry.data ? entry.id : entry.data.job);
    if (!job) return;
    const controller = new AbortController();
    entry.signal.addEventListener('abort', () => controller.abort(new LetGo('another has it')), { once: true });
    const ended = Promise.withResolvers<void>();
    inHand.set(job.id, { controller, ended: ended.promise });
    try {
      await workOne(job, controller);
    } finally {
      inHand.delete(job.id);
      ended.resolve();
    }
  };

  const workOne = async (job: TakenJob, controller: AbortController): Promise<void> => {
    const { signal } = controller;
    let progress: Progress | null = null;
    let marks: Mark[] = [];
    let telling: Promise<void> = Promise.resolve();
    const tell = async (): Promise<void> => {
      const told = progress && { ...progress, rate: measureRate(marks) };
      if (!(await tellProgress(db, job, told))) controller.abort(new LetGo('no longer wanted here'));
    };
    let busy = false;
    const timer = setInterval(() => {
      if (busy) return;
      busy = true;
      // A sign of life that couldn't be given says nothing about the job: the next one is due soon.
      telling = tell().catch((error: unknown) => onError(error, job)).finally(() => {
        busy = false;
      });
    }, TELL_EVERY_MS);
    const quiet = async (): Promise<void> => {
      clearInterval(timer);
      await telling;
    };
    const report = (next: Progress): void => {
      const now = performance.now();
      if (progress?.step !== next.step) marks = [];
      progress = next;
      marks = [...marks.filter(({ at }) => at > now - RATE_OVER_MS), { at: now, done: next.done }];
    };
    let outcome: WorkOutcome;
    try {
      const kind = kinds[job.kind as JobKind | DailyKind];
      // A newer server's kind: one of its workers can do it.
      if (!kind) throw new Error(`no work of the kind ${job.kind} is known here`);
      outcome = await untilLetGo(kind(job, { signal, report }), signal);
      await quiet();
      if (!(await endJob(db, job, outcome))) onError(new LetGo('it was another’s, or cancelled, when it was done'), job);
    } catch (error) {
      await quiet();
      if (signal.aborted) {
        if (stopping) await handBackJob(db, job, 'stopping');
        return;
      }
      onError(error, job);
      if (job.attempts >= MOST_ATTEMPTS) {
        await endJob(db, job, { refusals: [refuse('job-gave-up', { attempts: job.attempts })] });
        return;
      }
      await handBackJob(db, job, 'failed');
      // The queue brings it again after a pause that grows.
      throw error;
    }
  };

  const lookForForgotten = async (): Promise<void> => {
    for (const { id, isDaily } of await findForgotten(db)) {
      if (inHand.has(id)) continue;
      if (!isDaily) await sendJob(queue, id);
      // Tomorrow has its own.
      else await asKeeper(db, (keeper) => keeper.updateTable('job').set({ state: 'failed', ended_at: new Date(), problem: JSON.stringify({ refusals: [refuse('job-gave-up', { attempts: MOST_ATTEMPTS })] }) }).where('id', '=', id).where('state', 'in', ['waiting', 'working']).execute(), 'job:worker');
    }
  };

  if (daily !== null) {
    for (const kind of DAILY_KINDS) {
      if (kinds[kind]) await queue.schedule(QUEUE, daily, { daily: kind } satisfies Entry, { key: kind, singletonKey: kind, tz: 'Europe/Oslo', missed: 'once' });
    }
  }
  await lookForForgotten();
  const workId = await queue.work<Entry>(
    QUEUE,
    { localConcurrency: atOnce, pollingIntervalSeconds: pollSeconds, heartbeatRefreshSeconds: REFRESH_SECONDS },
    async ([entry]) => {
      if (entry) await work(entry);
    },
  );
  let looking: Promise<void> = Promise.resolve();
  let lookedAt = performance.now();
  const looker = setInterval(() => {
    looking = looking
      .then(lookForForgotten)
      .catch((error: unknown) => onError(error))
      .finally(() => {
        lookedAt = performance.now();
      });
  }, LOOK_FOR_FORGOTTEN_MS);
  looker.unref();

  return {
    send: async (jobId) => {
      await sendJob(queue, jobId);
      queue.notifyWorker(workId);
    },
    isAtWork: () => !stopping && performance.now() - lookedAt < HANGS_MS,
    count: () => inHand.size,
    stop: async (graceMs = GRACE_MS) => {
      stopping = true;
      clearInterval(looker);
      await looking;
      const idle = queue.offWork(QUEUE, { wait: true });
      const finished = Promise.all([...inHand.values()].map(({ ended }) => ended));
      await Promise.race([finished, new Promise((resolve) => setTimeout(resolve, graceMs).unref())]);
      for (const { controller } of inHand.values()) controller.abort(new LetGo('this worker stops'));
      await idle;
      // What was handed back is put in the queue at once: others needn't wait until they miss it.
      await lookForForgotten().catch((error: unknown) => onError(error));
      await queue.stop({ graceful: true, close: false });
    },
  };
}

/** What the work gives, or that it is to be let go of, also where the work doesn't heed its signal. */
async function untilLetGo<T>(working: Promise<T>, signal: AbortSignal): Promise<T> {
  working.catch(() => undefined);
  signal.throwIfAborted();
  const letGo = Promise.withResolvers<never>();
  const onAbort = (): void => letGo.reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([working, letGo.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
