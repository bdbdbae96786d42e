/** Long work that somebody in a body can ask for. */
export type JobKind = 'analysis' | 'cost-table' | 'cost-import' | 'history-verification' | 'archive-export';

export const JOB_KINDS: readonly JobKind[] = ['analysis', 'cost-table', 'cost-import', 'history-verification', 'archive-export'];

/** The house's own work, once a day however many servers there are; nobody's, and seen by whoever runs the platform. */
export type DailyKind = 'seal' | 'clean-up';

export const DAILY_KINDS: readonly DailyKind[] = ['seal', 'clean-up'];

/** `waiting` is also what is to be tried again. The last three are the end, until somebody asks again. */
export type JobState = 'waiting' | 'working' | 'done' | 'failed' | 'cancelled';

export const JOB_STATES: readonly JobState[] = ['waiting', 'working', 'done', 'failed', 'cancelled'];

/** What a job is doing; the words stand in packages/text under the step as it is. */
export type JobStep = 'reading' | 'calculating' | 'drawing' | 'checking' | 'collecting' | 'saving' | 'sealing' | 'cleaning';

export const JOB_STEPS: readonly JobStep[] = ['reading', 'calculating', 'drawing', 'checking', 'collecting', 'saving', 'sealing', 'cleaning'];

/** How far work has come, as whoever does it says now and then. */
export interface Progress {
  readonly step: JobStep;
  readonly done: number;
  /** Null where nobody knows how much there is. */
  readonly total: number | null;
}
