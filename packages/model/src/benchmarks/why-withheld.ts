import { valueOf, type AssumptionSet } from '../assumptions/index.ts';
import type { Measured, Withheld } from './types.ts';

/**
 * Why figures made of these bodies aren't shown: they are fewer than benchmarks/least-bodies, or one has more than
 * benchmarks/dominance-share of the sum. Null where they may be shown.
 */
export function whyWithheld(measured: readonly Measured[], set: AssumptionSet): Withheld['because'] | null {
  if (measured.length < valueOf(set, 'benchmarks/least-bodies')) return 'few';
  const sum = measured.reduce((total, { nok }) => total + nok, 0);
  const limit = sum * valueOf(set, 'benchmarks/dominance-share');
  return measured.some(({ nok }) => nok > limit) ? 'dominated' : null;
}
