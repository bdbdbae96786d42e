import { sql } from 'kysely';
import { enter } from '../access/index.ts';
import { APP_ROLE, asKeeper, KEEPER_ROLE, type Db } from '../database/index.ts';
import type { TakenJob, WorkOutcome } from './types.ts';

/**
 * Ends a job with what came of it: its result, its file and what it saves are there all at once, or not at all. False
 * where the job isn't this worker's any longer (cancelled, or taken by another): then nothing is kept.
 */
export async function endJob(db: Db, job: TakenJob, outcome: WorkOutcome): Promise<boolean> {
  return asKeeper(
    db,
    async (keeper) => {
      const failed = outcome.refusals !== undefined;
      await sql`select set_config('samvirke.action', ${failed ? 'failed' : 'finished'}, true)`.execute(keeper);
      const ended = await keeper
        .updateTable('job')
        .set({
          state: failed ? 'failed' : 'done',
          ended_at: sql<Date>`clock_timestamp()`,
          problem: failed ? JSON.stringify({ refusals: outcome.refusals }) : null,
          ...(failed ? {} : { done_share: 1, result: JSON.stringify(outcome.result) }),
        })
        .where('id', '=', job.id)
        .where('turn', '=', job.turn)
        .where('state', '=', 'working')
        .returning('id')
        .executeTakeFirst();
      await sql`select set_config('samvirke.action', '', true)`.execute(keeper);
      if (!ended) return false;
      if (failed) return true;
      // What was sent in has been used, and lies nowhere longer than it must.
      await keeper.deleteFrom('job_file').where('job_id', '=', job.id).execute();
      if (outcome.file) {
        const { fileName, mediaType, content } = outcome.file;
        await keeper.insertInto('job_file').values({ job_id: job.id, purpose: 'result', file_name: fileName, media_type: mediaType, content: Buffer.from(content) }).execute();
      }
      if (outcome.save) {
        const entered = await enter(keeper, { kind: 'job', jobId: job.id });
        await sql`set local role ${sql.id(APP_ROLE)}`.execute(keeper);
        const saved = await outcome.save(keeper, entered);
        await sql`set local role ${sql.id(KEEPER_ROLE)}`.execute(keeper);
        await keeper.updateTable('job').set({ result: JSON.stringify({ ...outcome.result, ...saved }) }).where('id', '=', job.id).execute();
      }
      return true;
    },
    `job:${job.kind}`,
  );
}
