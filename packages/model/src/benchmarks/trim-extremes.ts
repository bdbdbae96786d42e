import { perInhabitant } from './per-inhabitant.ts';
import type { Measured } from './types.ts';

/**
 * The bodies without the `count` lowest and the `count` highest per inhabitant, in the order they came; of equals the
 * ones with the lower numbers are taken for the lower. None are left where there are no more than twice as many.
 */
export function trimExtremes(measured: readonly Measured[], count: number): readonly Measured[] {
  const ordered = measured.toSorted(
    (a, b) => perInhabitant(a) - perInhabitant(b) || (a.participant.number < b.participant.number ? -1 : 1),
  );
  const kept = new Set(ordered.slice(count, Math.max(count, ordered.length - count)));
  return measured.filter((body) => kept.has(body));
}
