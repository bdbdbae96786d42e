/** Longer than this nobody is kept waiting: a balancer would think the server gone. */
const LONGEST_WAIT_SECONDS = 30;

/** How many seconds `Prefer: wait=10` (RFC 7240) is willing to wait; 0 where it says nothing of it. */
export function readWait(prefer: string | readonly string[] | undefined): number {
  const [, seconds] = /(?:^|[,;\s])wait\s*=\s*"?(\d{1,4})/i.exec([prefer ?? ''].flat().join(',')) ?? [];
  return Math.min(LONGEST_WAIT_SECONDS, Number(seconds ?? 0));
}
