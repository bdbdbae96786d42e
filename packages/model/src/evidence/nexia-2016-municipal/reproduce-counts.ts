import { explained, fromReference } from '../../explain/index.ts';
import type { SizeGroup } from '../../organisations/index.ts';
import { buildRow, type RecomputedRow } from '../build-row.ts';
import { findCell } from '../find-cell.ts';
import { recomputeFrom, type Recomputed } from '../recompute.ts';
import type { Evidence, ReferenceCounts } from '../types.ts';
import { buildGroupRows } from './build-group-rows.ts';
import { byGroup } from './by-group.ts';

/**
 * Municipalities or inhabitants of a figure: each group against data/reference on the same day, where it is at hand,
 * and their sum against the figure's own groups.
 */
export function reproduceCounts(
  evidence: Evidence,
  reference: ReferenceCounts | undefined,
  asked: { readonly figure: 'figure-4' | 'figure-7'; readonly measure: 'municipalities' | 'inhabitants' },
): RecomputedRow[] {
  const { figure, measure } = asked;
  const cell = (group: SizeGroup | 'all'): string => `${figure}/${group}.${measure}`;
  const unit = measure === 'inhabitants' ? 'inhabitants' : 'count';
  const counted = (group: SizeGroup, counts: ReferenceCounts): Recomputed => {
    const value = counts[group][measure];
    const row = `${findCell(evidence, cell(group)).year}/${group}`;
    const inputs = [fromReference('counted', { dataset: 'population', row, value, unit })] as const;
    return {
      explained: explained(`evidence/counted-${measure}`, unit, (values) => values.counted, inputs),
      interval: { low: value, high: value },
    };
  };
  return [
    ...(reference ? buildGroupRows(evidence, cell, byGroup((group) => counted(group, reference))) : []),
    buildRow(evidence, cell('all'), recomputeFrom(evidence).recomputeSum('evidence/total', unit, byGroup(cell))),
  ];
}
