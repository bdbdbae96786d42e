import type { SizeGroup } from '../../organisations/index.ts';
import { calculateGapSaving } from '../../synergies/index.ts';
import { recomputeFrom, type Recomputed } from '../recompute.ts';
import type { Evidence } from '../types.ts';
import { CELLS } from './cells.ts';

/** The gate of a saving whose preconditions are all met, as the report takes them to be. */
export const ALL_IN_PLACE = 1;
/** A target that is gone all the way to. */
export const WHOLE_WAY = 1;

/** Without a target the cost per inhabitant is the same before and after, whatever it was before it was rounded. */
export function recomputeNoSaving(evidence: Evidence, unitCost: string, group: SizeGroup): Recomputed {
  return recomputeFrom(evidence).recompute(
    'evidence/no-saving',
    'NOK/year',
    (values) => calculateGapSaving({ gate: ALL_IN_PLACE, shareClosed: WHOLE_WAY, unitCostTowards: values.unitCost, ...values }),
    { unitCost, population: CELLS.inhabitants(group) },
  );
}
