import { cellId, valueOf, type AssumptionId, type AssumptionSet } from '../assumptions/index.ts';
import type { AssumptionInput } from './types.ts';

/** An input that is one cell of an assumption, at its likely value. Throws AssumptionMissing. */
export function fromAssumption<N extends string>(
  name: N,
  set: AssumptionSet,
  assumption: AssumptionId,
  ...path: readonly (string | number)[]
): AssumptionInput<N> {
  return { from: 'assumption', name, cell: cellId(assumption, ...path), value: valueOf(set, assumption, ...path) };
}
