import { sql } from 'kysely';
import { hasEnded } from '@samvirke/model/jobs';
import { refuse, type Refusal } from '@samvirke/model/errors';
import type { Transaction } from '../database/index.ts';
import { findJob } from './find-job.ts';

/**
 * Takes a job back: it isn't begun, or its worker lets go of it within a second, wherever that is. One that is
 * cancelled already stays so. Refuses with job-unknown, and job-ended for what is done or has failed.
 */
export async function cancelJob(transaction: Transaction, id: string): Promise<Refusal | undefined> {
  const job = await findJob(transaction, id);
  if (!job) return refuse('job-unknown', { id });
  if (job.state === 'cancelled') return undefined;
  const done = await transaction
    .updateTable('job')
    .set({ state: 'cancelled', ended_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'working'])
    .returning('id')
    .executeTakeFirst();
  if (done) return undefined;
  return hasEnded(job.state) ? refuse('job-ended', { id }) : cancelJob(transaction, id);
}
