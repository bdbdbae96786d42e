import { refuse } from '@samvirke/model/errors';
import { sql } from 'kysely';
import { asKeeper, MOST_ATTEMPTS, type Db } from '../database/index.ts';
import { endJob } from './end-job.ts';
import type { TakenJob } from './types.ts';

/**
 * Takes a job for this worker: from now on nobody else can end it. Undefined where it has been cancelled or done
 * meanwhile, or has been begun as often as it may, which is then how it ends.
 */
export async function takeJob(db: Db, id: string): Promise<TakenJob | undefined> {
  const row = await asKeeper(
    db,
    (keeper) =>
      keeper
        .updateTable('job')
        .set((eb) => ({
          state: 'working',
          turn: eb('turn', '+', 1),
          attempts: eb('attempts', '+', 1),
          started_at: sql<Date>`coalesce(started_at, clock_timestamp())`,
          heard_at: sql<Date>`clock_timestamp()`,
          done_share: 0,
          step: null,
          done_count: null,
          total_count: null,
          rate: null,
        }))
        .where('id', '=', id)
        .where('state', 'in', ['waiting', 'working'])
        .returning(['id', 'kind', 'organisation_id', 'input', 'attempts', 'turn'])
        .executeTakeFirst(),
    'job:worker',
  );
  if (!row) return undefined;
  const job: TakenJob = { id: row.id, kind: row.kind, organisationId: row.organisation_id, input: row.input, attempts: row.attempts, turn: row.turn };
  if (job.attempts <= MOST_ATTEMPTS) return job;
  await endJob(db, job, { refusals: [refuse('job-gave-up', { attempts: MOST_ATTEMPTS })] });
  return undefined;
}
