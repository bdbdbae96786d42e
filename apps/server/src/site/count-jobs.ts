import { asKeeper, type Db } from '@samvirke/store/database';
import { sql } from 'kysely';
import type { JobCount } from './build-metrics.ts';

/** Long work that isn't over, all bodies' together. */
export async function countJobs(db: Db): Promise<JobCount> {
  const { rows } = await asKeeper(
    db,
    (keeper) =>
      sql<{ waiting: number; working: number; oldest: number | null }>`
        select count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'working') as working,
          extract(epoch from now() - min(recorded_at) filter (where state = 'waiting'))::double precision as oldest
        from job where state in ('waiting', 'working')`.execute(keeper),
    'metrics',
  );
  return { waiting: rows[0]?.waiting ?? 0, working: rows[0]?.working ?? 0, oldestSeconds: rows[0]?.oldest ?? 0 };
}
