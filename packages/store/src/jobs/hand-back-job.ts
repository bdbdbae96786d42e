import { sql } from 'kysely';
import { asKeeper, type Db } from '../database/index.ts';
import type { TakenJob } from './types.ts';

/** Gives a job back, to be begun again by whoever is next. One that a worker stops with is as if it hadn't been begun. */
export async function handBackJob(db: Db, job: TakenJob, why: 'stopping' | 'failed'): Promise<void> {
  await asKeeper(
    db,
    (keeper) =>
      keeper
        .updateTable('job')
        .set({ state: 'waiting', ...(why === 'stopping' ? { attempts: sql<number>`greatest(attempts - 1, 0)` } : {}) })
        .where('id', '=', job.id)
        .where('turn', '=', job.turn)
        .where('state', '=', 'working')
        .execute(),
    'job:worker',
  );
}
