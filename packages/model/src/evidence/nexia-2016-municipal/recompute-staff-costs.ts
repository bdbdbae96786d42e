import { calculateStaffCost, calculateStaffFte } from '../../costs/index.ts';
import { recomputeFrom, type Recomputed } from '../recompute.ts';
import type { Evidence } from '../types.ts';
import { byGroup, type ByGroup } from './by-group.ts';
import { CELLS } from './cells.ts';

/**
 * Figure 14 as the report made it: inhabitants ÷ figure 4's inhabitants per FTE, × cost per FTE; and the FTE that this
 * answers to.
 */
export function recomputeStaffCosts(evidence: Evidence): { readonly fte: ByGroup<Recomputed>; readonly costs: ByGroup<Recomputed> } {
  const { recompute } = recomputeFrom(evidence);
  const fte = byGroup((group) =>
    recompute('costs/staff-fte', 'FTE', calculateStaffFte, {
      population: CELLS.inhabitants(group),
      inhabitantsPerFte: `figure-4/${group}.inhabitantsPerFte`,
    }),
  );
  const costs = byGroup((group) =>
    recompute('costs/staff', 'NOK/year', calculateStaffCost, { fte: fte[group], costPerFte: 'text/cost-per-fte' }),
  );
  return { fte, costs };
}
