import type { Db } from '../database/index.ts';
import { settleCounts } from './settle-counts.ts';

const MS_PER_SECOND = 1_000;

/**
 * Counts one at once for all servers together, for what is rare and must not go over: a login attempt, a paper, a set.
 * Returns how many there have been in this period, this one among them, and when the next period begins.
 */
export async function countNow(db: Db, counted: string, periodSeconds: number, now = Date.now()): Promise<{ readonly requests: number; readonly secondsLeft: number }> {
  const period = periodSeconds * MS_PER_SECOND;
  const start = Math.floor(now / period) * period;
  const [sum] = await settleCounts(db, [{ counted, periodStart: new Date(start), requests: 1 }]);
  return { requests: sum?.requests ?? 1, secondsLeft: Math.ceil((start + period - now) / MS_PER_SECOND) };
}
