import { buildRow, type RecomputedRow } from '../build-row.ts';
import { FORMULAS } from '../formulas.ts';
import { recomputeFrom } from '../recompute.ts';
import type { Evidence } from '../types.ts';
import { buildGroupRows } from './build-group-rows.ts';
import { byGroup } from './by-group.ts';
import { CELLS } from './cells.ts';
import { recomputeSavings } from './recompute-savings.ts';

/**
 * Figure 13: kroner per inhabitant down to the targets. The targets are the report's judgement; they are held against
 * the savings that it prints for them.
 */
export function reproduceSystemsSaving(evidence: Evidence): RecomputedRow[] {
  const { recompute, recomputeSum } = recomputeFrom(evidence);
  const { lineOfBusiness } = recomputeSavings(evidence);
  return [
    ...buildGroupRows(
      evidence,
      (group) => `figure-13/${group}.withCooperation`,
      byGroup((group) =>
        recompute('evidence/target-from-saving', 'NOK/inhabitant', FORMULAS['target-from-saving'], {
          today: `figure-12/${group}.nokPerInhabitant`,
          savingNok: `figure-13/${group}.savingNok`,
          inhabitants: CELLS.inhabitants(group),
        }),
      ),
    ),
    ...buildGroupRows(evidence, (group) => `figure-13/${group}.savingNok`, lineOfBusiness),
    buildRow(evidence, 'figure-13/all.savingNok', recomputeSum('evidence/total', 'NOK/year', lineOfBusiness)),
  ];
}
