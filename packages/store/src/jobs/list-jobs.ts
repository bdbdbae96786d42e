import { sql } from 'kysely';
import type { JobKind, JobState } from '@samvirke/model/jobs';
import { isUuid, type Transaction } from '../database/index.ts';
import { readJob, selectJobs } from './read-job.ts';
import type { Job } from './types.ts';

export interface ListedJobs {
  readonly jobs: readonly Job[];
  /** The last one's id where there are more. */
  readonly next: string | null;
}

/** Jobs that the transaction's caller may see, the newest first, of these kinds alone where they are said; `after` is the last of the page before. */
export async function listJobs(transaction: Transaction, { limit, after, state, kinds }: { readonly limit: number; readonly after?: string | undefined; readonly state?: JobState | undefined; readonly kinds?: readonly JobKind[] | undefined }): Promise<ListedJobs> {
  let query = selectJobs(transaction).orderBy('j.recorded_at', 'desc').orderBy('j.id', 'desc').limit(limit + 1);
  if (kinds !== undefined) query = query.where('j.kind', '=', sql<string>`any(${kinds}::text[])`);
  if (state !== undefined) query = query.where('j.state', '=', state);
  if (after !== undefined && isUuid(after)) {
    query = query.where((eb) => eb(eb.refTuple('j.recorded_at', 'j.id'), '<', eb.selectFrom('job as last').select(['last.recorded_at', 'last.id']).where('last.id', '=', after).$asTuple('recorded_at', 'id')));
  }
  const rows = await query.execute();
  const jobs = rows.slice(0, limit).map(readJob);
  return { jobs, next: rows.length > limit ? (jobs.at(-1)?.id ?? null) : null };
}
