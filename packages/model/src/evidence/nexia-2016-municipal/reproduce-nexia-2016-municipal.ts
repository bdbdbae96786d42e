import type { RecomputedRow } from '../build-row.ts';
import type { Evidence, ReferenceCounts } from '../types.ts';
import { reproduceAllSavings } from './reproduce-all-savings.ts';
import { reproduceBasicOperationsSaving } from './reproduce-basic-operations-saving.ts';
import { reproduceCostTypes } from './reproduce-cost-types.ts';
import { reproduceCosts } from './reproduce-costs.ts';
import { reproduceCounts } from './reproduce-counts.ts';
import { reproduceSample } from './reproduce-sample.ts';
import { reproduceStaff } from './reproduce-staff.ts';
import { reproduceStaffCost } from './reproduce-staff-cost.ts';
import { reproduceStaffSaving } from './reproduce-staff-saving.ts';
import { reproduceSystemsSaving } from './reproduce-systems-saving.ts';

/**
 * Figures 4, 7 and 9–16 recomputed from what the report itself prints, and municipalities and inhabitants from
 * data/reference where it is at hand. No figure is an input to its own recomputation, and none is fitted.
 *
 * Source: nexia-2016-municipal, chapters 2.4 and 3.1–3.5; how each is found stands in docs/method/evidence.md.
 */
export function reproduceNexia2016Municipal(evidence: Evidence, reference: ReferenceCounts | undefined): RecomputedRow[] {
  return [
    ...reproduceCounts(evidence, reference, { figure: 'figure-4', measure: 'municipalities' }),
    ...reproduceStaff(evidence),
    ...reproduceCounts(evidence, reference, { figure: 'figure-7', measure: 'municipalities' }),
    ...reproduceCounts(evidence, reference, { figure: 'figure-7', measure: 'inhabitants' }),
    ...reproduceCosts(evidence, 'figure-7'),
    ...reproduceCostTypes(evidence),
    ...reproduceSample(evidence, 'figure-10'),
    ...reproduceCosts(evidence, 'figure-10'),
    ...reproduceBasicOperationsSaving(evidence),
    ...reproduceSample(evidence, 'figure-12'),
    ...reproduceCosts(evidence, 'figure-12'),
    ...reproduceSystemsSaving(evidence),
    ...reproduceStaffCost(evidence),
    ...reproduceStaffSaving(evidence),
    ...reproduceAllSavings(evidence),
  ];
}
