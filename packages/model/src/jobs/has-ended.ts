import type { JobState } from './types.ts';

/** Whether nothing more happens to a job by itself. */
export function hasEnded(state: JobState): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}
