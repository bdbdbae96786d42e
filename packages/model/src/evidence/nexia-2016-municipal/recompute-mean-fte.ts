import type { SizeGroup } from '../../organisations/index.ts';
import { FORMULAS } from '../formulas.ts';
import { recomputeFrom, type Recomputed } from '../recompute.ts';
import type { Evidence } from '../types.ts';
import { CELLS } from './cells.ts';

/** Mean FTE of a group's municipalities, unrounded: figure 4's FTE ÷ municipalities. */
export function recomputeMeanFte(evidence: Evidence, group: SizeGroup | 'all'): Recomputed {
  return recomputeFrom(evidence).recompute('evidence/mean-fte', 'FTE', FORMULAS['mean-fte'], {
    staffFte: CELLS.staffFte(group),
    municipalities: CELLS.municipalities(group),
  });
}
