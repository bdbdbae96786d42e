import type { Runs } from './types.ts';

/** The bare words of a line. */
export function runsText(runs: Runs): string {
  return runs.map((run) => (typeof run === 'string' ? run : run.text)).join('');
}
