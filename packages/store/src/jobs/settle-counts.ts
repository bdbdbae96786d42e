import { sql } from 'kysely';
import { asKeeper, type Db } from '../database/index.ts';

/** So many requests of one that is counted, within the period that began then. */
export interface CountedRequests {
  readonly counted: string;
  readonly periodStart: Date;
  readonly requests: number;
}

/** Adds what this server has counted to what all have, in one statement; returns the sums. */
export async function settleCounts(db: Db, counts: readonly CountedRequests[]): Promise<readonly CountedRequests[]> {
  if (counts.length === 0) return [];
  // In one order everywhere, so that two servers never wait for each other.
  const ordered = counts.toSorted((a, b) => (a.counted < b.counted ? -1 : 1));
  return asKeeper(
    db,
    async (keeper) => {
      const { rows } = await sql<{ counted: string; period_start: Date; requests: number }>`
        insert into request_count as r (counted, period_start, requests)
        select * from unnest(${ordered.map(({ counted }) => counted)}::text[], ${ordered.map(({ periodStart }) => periodStart.toISOString())}::timestamptz[], ${ordered.map(({ requests }) => requests)}::bigint[])
        on conflict (counted, period_start) do update set requests = r.requests + excluded.requests
        returning counted, period_start, requests`.execute(keeper);
      return rows.map(({ counted, period_start: periodStart, requests }) => ({ counted, periodStart, requests }));
    },
    'limits',
  );
}
