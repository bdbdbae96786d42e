import { sql } from 'kysely';
import { refuse, type Refusal } from '@samvirke/model/errors';
import type { Transaction } from '../database/index.ts';
import { findJob } from './find-job.ts';

/** A job that failed or was cancelled is to be done after all, from the beginning. Refuses with job-unknown, and job-not-ended for any other. */
export async function askAgain(transaction: Transaction, id: string): Promise<Refusal | undefined> {
  const job = await findJob(transaction, id);
  if (!job) return refuse('job-unknown', { id });
  const { rows } = await sql<{ again: boolean }>`select job_again(${id}) as again`.execute(transaction);
  return rows[0]?.again === true ? undefined : refuse('job-not-ended', { id });
}
