import type { AssumptionId, CellId } from './types.ts';

/** `costs/unit-cost.small.telecom` → `costs/unit-cost`: an assumption's id has no full stop in it. */
export function assumptionOfCell(cell: CellId): AssumptionId {
  const end = cell.indexOf('.');
  return end < 0 ? cell : cell.slice(0, end);
}
