import { SIZE_GROUPS, type SizeGroup } from '../../organisations/index.ts';
import { buildRow, type RecomputedRow } from '../build-row.ts';
import type { Recomputed } from '../recompute.ts';
import type { Evidence } from '../types.ts';
import type { ByGroup } from './by-group.ts';

/** A row for each size group, in their order. */
export function buildGroupRows(
  evidence: Evidence,
  cell: (group: SizeGroup) => string,
  recomputed: ByGroup<Recomputed>,
): RecomputedRow[] {
  return SIZE_GROUPS.map((group) => buildRow(evidence, cell(group), recomputed[group]));
}
