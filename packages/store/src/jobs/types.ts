import type { Refusal } from '@samvirke/model/errors';
import type { DailyKind, JobKind, JobState, JobStep, Progress } from '@samvirke/model/jobs';
import type { Transaction } from '../database/index.ts';
import type { Entered } from '../access/index.ts';

/** A file that goes into a job or comes out of it. */
export interface JobFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** A job as it stands. */
export interface Job {
  readonly id: string;
  readonly kind: JobKind | DailyKind;
  readonly state: JobState;
  readonly input: Readonly<Record<string, unknown>>;
  /** The person's name, or the machine's client; null where nobody asked, or the name has been erased. */
  readonly askedBy: string | null;
  readonly askedAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly attempts: number;
  readonly share: number;
  readonly step: JobStep | null;
  readonly done: number | null;
  readonly total: number | null;
  readonly rate: number | null;
  readonly result: Readonly<Record<string, unknown>> | null;
  /** Whether there is a file to download. */
  readonly hasFile: boolean;
  readonly problem: readonly Refusal[] | null;
}

/** A job that this worker has taken. */
export interface TakenJob {
  readonly id: string;
  readonly kind: string;
  readonly organisationId: string | null;
  readonly input: Readonly<Record<string, unknown>>;
  readonly attempts: number;
  /** Goes up each time somebody takes the job: whoever has an older one has lost it. */
  readonly turn: number;
}

/**
 * What came of a job: refused, which no second try would mend, or done. `save` is done in the same transaction as the
 * job is marked done, as whoever asked for it, so that its result is there once or not at all; what it returns is added
 * to `result`.
 */
export type WorkOutcome =
  | { readonly refusals: readonly [Refusal, ...Refusal[]] }
  | {
      readonly refusals?: undefined;
      readonly result: Readonly<Record<string, unknown>>;
      readonly file?: JobFile;
      readonly save?: (transaction: Transaction, entered: Entered) => Promise<Readonly<Record<string, unknown>>>;
    };

export interface WorkTools {
  /** Raised when the job is cancelled, handed back or another's: the work stops, and nothing of it is kept. */
  readonly signal: AbortSignal;
  readonly report: (progress: Progress) => void;
}

/** How a kind of job is done. What it throws is tried again, with growing pauses and a bound. */
export type Work = (job: TakenJob, tools: WorkTools) => Promise<WorkOutcome>;

export type Kinds = Readonly<Partial<Record<JobKind | DailyKind, Work>>>;
