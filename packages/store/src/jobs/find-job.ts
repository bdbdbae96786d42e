import { isUuid, type Transaction } from '../database/index.ts';
import { readJob, selectJobs } from './read-job.ts';
import type { Job } from './types.ts';

/** A job that the transaction's caller may see; one of another body is as unknown as one that never was. */
export async function findJob(transaction: Transaction, id: string): Promise<Job | undefined> {
  if (!isUuid(id)) return undefined;
  const row = await selectJobs(transaction).where('j.id', '=', id).executeTakeFirst();
  return row && readJob(row);
}
