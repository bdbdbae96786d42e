import { buildRow, type RecomputedRow } from '../build-row.ts';
import { FORMULAS } from '../formulas.ts';
import { recomputeFrom } from '../recompute.ts';
import type { Evidence } from '../types.ts';
import { buildGroupRows } from './build-group-rows.ts';
import { byGroup } from './by-group.ts';
import { recomputeMeanFte } from './recompute-mean-fte.ts';
import { recomputeSavings } from './recompute-savings.ts';
import { recomputeStaffCosts } from './recompute-staff-costs.ts';

/**
 * Figure 15: the cost × (1 − new mean FTE ÷ today's unrounded). The new means are the report's judgement; they are held
 * against the savings that it prints for them.
 */
export function reproduceStaffSaving(evidence: Evidence): RecomputedRow[] {
  const { recompute, recomputeSum } = recomputeFrom(evidence);
  const { costs } = recomputeStaffCosts(evidence);
  const { staff } = recomputeSavings(evidence);
  return [
    ...buildGroupRows(
      evidence,
      (group) => `figure-15/${group}.withCooperation`,
      byGroup((group) =>
        recompute('evidence/mean-fte-from-saving', 'FTE', FORMULAS['mean-fte-from-saving'], {
          meanFte: recomputeMeanFte(evidence, group),
          savingNok: `figure-15/${group}.savingNok`,
          costNok: costs[group],
        }),
      ),
    ),
    ...buildGroupRows(evidence, (group) => `figure-15/${group}.savingNok`, staff),
    buildRow(evidence, 'figure-15/all.savingNok', recomputeSum('evidence/total', 'NOK/year', staff)),
  ];
}
