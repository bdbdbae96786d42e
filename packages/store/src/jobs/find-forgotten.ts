import { sql } from 'kysely';
import { asKeeper, QUEUE, QUEUE_SCHEMA, type Db } from '../database/index.ts';

/**
 * Jobs that are to be done and that the queue knows nothing of: the server went away between writing the job down and
 * sending it, the database was moved without its queue, or the queue has given the job's worker up.
 */
export async function findForgotten(db: Db): Promise<readonly { readonly id: string; readonly isDaily: boolean }[]> {
  return asKeeper(
    db,
    async (keeper) => {
      const { rows } = await sql<{ id: string; daily: boolean }>`
        select j.id, j.organisation_id is null as daily from job j
        where j.state in ('waiting', 'working') and not exists (
          select from ${sql.id(QUEUE_SCHEMA, 'job')} q
          where q.name = ${QUEUE} and (q.singleton_key = j.id::text or q.id = j.id) and q.state in ('created', 'retry', 'active'))
        order by j.recorded_at`.execute(keeper);
      return rows.map(({ id, daily }) => ({ id, isDaily: daily }));
    },
    'job:worker',
  );
}
