/** One line of `npm run bench`: what was measured, against what in the same run, and what the issue asked for. */
export interface BenchResult {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 's' | 'kB' | 'draws/s' | 'count';
  /** The named alternative that ran beside it. */
  readonly comparedWith?: string;
  /** How many times better than the alternative; above 1 is better. */
  readonly ratio?: number;
  /** The figure asked for, in words: '≤ 300 ms'. */
  readonly target?: string;
  readonly met?: boolean;
}

/** The middle of several timed runs, in milliseconds. */
export async function medianMs(times: number, work: () => unknown): Promise<number> {
  const taken: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const begin = performance.now();
    await work();
    taken.push(performance.now() - begin);
  }
  taken.sort((a, b) => a - b);
  return taken[Math.floor(taken.length / 2)] ?? Number.NaN;
}
