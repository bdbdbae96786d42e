import { SIZE_GROUPS } from '../../organisations/index.ts';
import { buildRow, type RecomputedRow } from '../build-row.ts';
import { recomputeFrom } from '../recompute.ts';
import type { Evidence } from '../types.ts';
import { buildGroupRows } from './build-group-rows.ts';
import { recomputeMeanFte } from './recompute-mean-fte.ts';
import { recomputeStaffCosts } from './recompute-staff-costs.ts';

/** Figure 14: cost by inhabitants per FTE; its FTE against those that the cost answers to. */
export function reproduceStaffCost(evidence: Evidence): RecomputedRow[] {
  const { recomputeSum } = recomputeFrom(evidence);
  const { fte, costs } = recomputeStaffCosts(evidence);
  return [
    ...buildGroupRows(evidence, (group) => `figure-14/${group}.staffFte`, fte),
    buildRow(evidence, 'figure-14/all.staffFte', recomputeSum('evidence/total', 'FTE', fte)),
    ...SIZE_GROUPS.map((group) => buildRow(evidence, `figure-14/${group}.meanFte`, recomputeMeanFte(evidence, group))),
    ...buildGroupRows(evidence, (group) => `figure-14/${group}.costNok`, costs),
    buildRow(evidence, 'figure-14/all.costNok', recomputeSum('evidence/total', 'NOK/year', costs)),
  ];
}
