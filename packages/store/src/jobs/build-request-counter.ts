import type { Db } from '../database/index.ts';
import { settleCounts, type CountedRequests } from './settle-counts.ts';

export interface RequestCounter {
  /** One more of `counted`, as far as this server knows; `msLeft` until the period is over. */
  readonly count: (counted: string, periodMs: number) => { readonly requests: number; readonly msLeft: number };
  /** Tells the others what was counted here since last, and learns what they have counted. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Counted {
  readonly start: number;
  readonly end: number;
  /** By all servers, when they were last asked. */
  known: number;
  /** Here, since then. */
  own: number;
}

/** Others learn of it within this long: no request waits for the database to be counted. */
const SETTLE_EVERY_MS = 1_000;
/** Counted apart at most; beyond it all new ones are counted together, so that memory has an end. */
const MOST_COUNTED = 100_000;
const TOGETHER = 'others';

/**
 * Counts requests here at once, and every second with the other servers through the database. What several servers let
 * through together can go over a limit by what comes to the others within that second: with n servers never more than n
 * times the limit, and next to nothing when requests come evenly. Without a database each server counts for itself.
 */
export function buildRequestCounter(db: Db, { settleEveryMs = SETTLE_EVERY_MS, now = Date.now }: { readonly settleEveryMs?: number; readonly now?: () => number } = {}): RequestCounter {
  const counts = new Map<string, Counted>();
  let settling: Promise<void> | null = null;

  const settleOnce = async (): Promise<void> => {
    const at = now();
    for (const [counted, { end }] of counts) if (end <= at) counts.delete(counted);
    const sent: CountedRequests[] = [];
    for (const [counted, count] of counts) {
      if (count.own === 0) continue;
      sent.push({ counted, periodStart: new Date(count.start), requests: count.own });
    }
    const sentOf = new Map(sent.map((one) => [one.counted, one]));
    for (const sum of await settleCounts(db, sent)) {
      const count = counts.get(sum.counted);
      const mine = sentOf.get(sum.counted);
      if (!count || !mine || count.start !== sum.periodStart.getTime()) continue;
      count.known = sum.requests;
      count.own -= mine.requests;
    }
  };
  // One at a time; a database that is away is asked again in a second.
  const settle = (): Promise<void> => {
    settling ??= settleOnce().finally(() => {
      settling = null;
    });
    return settling;
  };
  const timer = setInterval(() => void settle().catch(() => undefined), settleEveryMs);
  timer.unref();

  return {
    count: (asked, periodMs) => {
      const at = now();
      const counted = counts.has(asked) || counts.size < MOST_COUNTED ? asked : TOGETHER;
      const start = Math.floor(at / periodMs) * periodMs;
      let count = counts.get(counted);
      if (!count || count.start !== start) {
        count = { start, end: start + periodMs, known: 0, own: 0 };
        counts.set(counted, count);
      }
      count.own += 1;
      return { requests: count.known + count.own, msLeft: count.end - at };
    },
    settle,
    close: async () => {
      clearInterval(timer);
      await settling?.catch(() => undefined);
    },
  };
}
