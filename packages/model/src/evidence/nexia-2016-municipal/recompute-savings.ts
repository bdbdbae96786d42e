import type { Element } from '../../costs/index.ts';
import { calculateGapSaving, calculateStaffShare } from '../../synergies/index.ts';
import { FORMULAS } from '../formulas.ts';
import { recomputeFrom, type Recomputed } from '../recompute.ts';
import type { Evidence } from '../types.ts';
import { byGroup, type ByGroup } from './by-group.ts';
import { CELLS } from './cells.ts';
import { ALL_IN_PLACE, recomputeNoSaving, WHOLE_WAY } from './recompute-no-saving.ts';
import { recomputeStaffCosts } from './recompute-staff-costs.ts';

/** What each element saves in each group by the report's own rules, kroner a year: figures 11, 13, 15 and 16. */
export function recomputeSavings(evidence: Evidence): Readonly<Record<Element, ByGroup<Recomputed>>> {
  const { recompute } = recomputeFrom(evidence);
  const staffCosts = recomputeStaffCosts(evidence);
  return {
    telecom: byGroup((group) => recomputeNoSaving(evidence, CELLS.unitCost('figure-7', group), group)),
    basicOperations: byGroup((group) =>
      group === 'small'
        ? recompute('evidence/gap-saving', 'NOK/year', (values) => calculateGapSaving({ gate: ALL_IN_PLACE, ...values }), {
            shareClosed: 'text/gap-closed',
            unitCost: CELLS.unitCost('figure-10', 'small'),
            unitCostTowards: CELLS.unitCost('figure-10', 'medium'),
            population: CELLS.inhabitants(group),
          })
        : recomputeNoSaving(evidence, CELLS.unitCost('figure-10', group), group),
    ),
    lineOfBusiness: byGroup((group) =>
      group === 'large'
        ? recomputeNoSaving(evidence, CELLS.unitCost('figure-12', group), group)
        : recompute(
            'evidence/target-saving',
            'NOK/year',
            (values) => calculateGapSaving({ gate: ALL_IN_PLACE, shareClosed: WHOLE_WAY, ...values }),
            {
              unitCost: CELLS.unitCost('figure-12', group),
              unitCostTowards: `figure-13/${group}.withCooperation`,
              population: CELLS.inhabitants(group),
            },
          ),
    ),
    staff: byGroup((group) =>
      recompute('evidence/staff-saving', 'NOK/year', FORMULAS['staff-saving'], {
        costNok: staffCosts.costs[group],
        staffShare: recompute('synergies/staff-share', 'share', calculateStaffShare, {
          newMeanFte: `figure-15/${group}.withCooperation`,
          groupFte: CELLS.staffFte(group),
          groupMunicipalities: CELLS.municipalities(group),
        }),
      }),
    ),
  };
}
