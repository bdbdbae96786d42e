import { SIZE_GROUPS } from '../../organisations/index.ts';
import { buildRow, type RecomputedRow } from '../build-row.ts';
import { FORMULAS } from '../formulas.ts';
import { recomputeFrom } from '../recompute.ts';
import type { Evidence } from '../types.ts';
import { buildGroupRows } from './build-group-rows.ts';
import { byGroup } from './by-group.ts';
import { CELLS } from './cells.ts';
import { recomputeMeanFte } from './recompute-mean-fte.ts';

const GROUPS_AND_ALL = [...SIZE_GROUPS, 'all'] as const;

/**
 * Figure 4: FTE from municipalities × mean FTE and the mean from FTE ÷ municipalities (the report extrapolates by
 * municipality, so each comes from the other); inhabitants per FTE from both.
 */
export function reproduceStaff(evidence: Evidence): RecomputedRow[] {
  const { recompute, recomputeSum } = recomputeFrom(evidence);
  return [
    ...buildGroupRows(
      evidence,
      CELLS.staffFte,
      byGroup((group) =>
        recompute('evidence/staff-fte', 'FTE', FORMULAS['staff-fte'], {
          municipalities: CELLS.municipalities(group),
          meanFte: `figure-4/${group}.meanFte`,
        }),
      ),
    ),
    buildRow(evidence, CELLS.staffFte('all'), recomputeSum('evidence/total', 'FTE', byGroup(CELLS.staffFte))),
    ...GROUPS_AND_ALL.map((group) => buildRow(evidence, `figure-4/${group}.meanFte`, recomputeMeanFte(evidence, group))),
    ...GROUPS_AND_ALL.map((group) =>
      buildRow(
        evidence,
        `figure-4/${group}.inhabitantsPerFte`,
        recompute('evidence/inhabitants-per-fte', 'inhabitants/FTE', FORMULAS['inhabitants-per-fte'], {
          inhabitants: CELLS.inhabitants(group),
          staffFte: CELLS.staffFte(group),
        }),
      ),
    ),
  ];
}
