import type { AssumptionId, CellId } from './types.ts';

/** `costs/unit-cost` and `small`, `telecom` → `costs/unit-cost.small.telecom`; without a path, the assumption itself. */
export function cellId(assumption: AssumptionId, ...path: readonly (string | number)[]): CellId {
  return path.length === 0 ? assumption : `${assumption}.${path.join('.')}`;
}
