import { buildRow, type RecomputedRow } from '../build-row.ts';
import { FORMULAS } from '../formulas.ts';
import { recomputeFrom } from '../recompute.ts';
import type { Evidence } from '../types.ts';
import { buildGroupRows } from './build-group-rows.ts';
import { byGroup } from './by-group.ts';
import { CELLS } from './cells.ts';
import { recomputeSavings } from './recompute-savings.ts';

/** Figure 11: small municipalities close half of their gap to the medium, the others nothing. */
export function reproduceBasicOperationsSaving(evidence: Evidence): RecomputedRow[] {
  const { recompute, recomputeSum } = recomputeFrom(evidence);
  const { basicOperations } = recomputeSavings(evidence);
  return [
    ...buildGroupRows(
      evidence,
      (group) => `figure-11/${group}.withCooperation`,
      byGroup((group) =>
        group === 'small'
          ? recompute('evidence/gap-target', 'NOK/inhabitant', FORMULAS['gap-target'], {
              today: CELLS.unitCost('figure-10', 'small'),
              nextGroup: CELLS.unitCost('figure-10', 'medium'),
              gapClosed: 'text/gap-closed',
            })
          : recompute('evidence/unchanged', 'NOK/inhabitant', FORMULAS.unchanged, { today: CELLS.unitCost('figure-10', group) }),
      ),
    ),
    ...buildGroupRows(evidence, (group) => `figure-11/${group}.savingNok`, basicOperations),
    buildRow(evidence, 'figure-11/all.savingNok', recomputeSum('evidence/total', 'NOK/year', basicOperations)),
  ];
}
