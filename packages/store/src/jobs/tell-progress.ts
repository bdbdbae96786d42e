import { sql } from 'kysely';
import { asKeeper, type Db } from '../database/index.ts';
import type { Progress } from '@samvirke/model/jobs';
import type { TakenJob } from './types.ts';

export interface ToldProgress extends Progress {
  readonly rate: number | null;
}

/** Writes down how far a job has come, and that its worker lives. False where the job isn't this worker's any longer. */
export async function tellProgress(db: Db, job: TakenJob, progress: ToldProgress | null): Promise<boolean> {
  const share = progress?.total ? Math.min(1, progress.done / progress.total) : 0;
  const told = await asKeeper(
    db,
    (keeper) =>
      keeper
        .updateTable('job')
        .set({
          heard_at: sql<Date>`clock_timestamp()`,
          ...(progress ? { done_share: share, step: progress.step, done_count: progress.done, total_count: progress.total, rate: progress.rate } : {}),
        })
        .where('id', '=', job.id)
        .where('turn', '=', job.turn)
        .where('state', '=', 'working')
        .returning('id')
        .executeTakeFirst(),
    'job:worker',
  );
  return told !== undefined;
}
