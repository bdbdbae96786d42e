import type { JobState } from '@samvirke/model/jobs';
import { refuse, type Refusal } from '@samvirke/model/errors';
import { sql } from 'kysely';
import { describeBodies } from '../access/index.ts';
import { asKeeper, type Db, type Transaction } from '../database/index.ts';
import { cancelJob } from './cancel-job.ts';
import { findJob } from './find-job.ts';
import { listJobs } from './list-jobs.ts';
import type { Job } from './types.ts';

/** A job as the operator sees it: whose it is, and nothing of what stands in it or came of it. */
export interface OperatedJob extends Omit<Job, 'askedAt' | 'startedAt' | 'endedAt' | 'input' | 'result' | 'askedBy'> {
  readonly organisation: string | null;
  readonly askedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

const CLIENT = 'operator:cli';

/** Every body's jobs and the house's own, the newest first. */
export function listAllJobs(db: Db, filter: { readonly limit: number; readonly state?: JobState | undefined }): Promise<{ readonly jobs: readonly OperatedJob[] }> {
  return asKeeper(db, async (keeper) => ({ jobs: await withBodies(keeper, (await listJobs(keeper, filter)).jobs) }), CLIENT);
}

/** One of them, whoever's it is; job-unknown where there is none. */
export function showAnyJob(db: Db, id: string): Promise<OperatedJob | Refusal> {
  return asKeeper(
    db,
    async (keeper) => {
      const job = await findJob(keeper, id);
      const [shown] = job ? await withBodies(keeper, [job]) : [];
      return shown ?? refuse('job-unknown', { id });
    },
    CLIENT,
  );
}

/** Takes a job from its workers; job-unknown, and job-ended where there is nothing left to cancel. */
export function cancelAnyJob(db: Db, id: string): Promise<OperatedJob | Refusal> {
  return asKeeper(
    db,
    async (keeper) => {
      await sql`select set_config('samvirke.action', 'cancelled', true)`.execute(keeper);
      const refusal = await cancelJob(keeper, id);
      if (refusal) return refusal;
      const [shown] = await withBodies(keeper, [(await findJob(keeper, id)) as Job]);
      return shown ?? refuse('job-unknown', { id });
    },
    CLIENT,
  );
}

async function withBodies(keeper: Transaction, jobs: readonly Job[]): Promise<readonly OperatedJob[]> {
  if (jobs.length === 0) return [];
  const owners = await keeper.selectFrom('job').select(['id', 'organisation_id']).where('id', 'in', jobs.map(({ id }) => id)).execute();
  const ownerOf = new Map(owners.map(({ id, organisation_id }) => [id, organisation_id]));
  const bodies = await describeBodies(keeper, [...new Set(owners.flatMap(({ organisation_id }) => organisation_id ?? []))]);
  return jobs.map(({ askedAt, startedAt, endedAt, input: _input, result: _result, askedBy: _askedBy, ...job }) => {
    const owner = ownerOf.get(job.id) ?? null;
    return {
      ...job,
      organisation: owner === null ? null : (bodies.get(owner)?.name ?? owner),
      askedAt: askedAt.toISOString(),
      startedAt: startedAt?.toISOString() ?? null,
      endedAt: endedAt?.toISOString() ?? null,
    };
  });
}
