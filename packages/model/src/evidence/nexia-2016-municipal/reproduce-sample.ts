import type { SizeGroup } from '../../organisations/index.ts';
import { buildRow, type RecomputedRow } from '../build-row.ts';
import { recomputeFrom } from '../recompute.ts';
import type { Evidence } from '../types.ts';
import { byGroup } from './by-group.ts';

/** Figures 10 and 12: how many municipalities had data, in all. The groups' own counts have nothing to be held against. */
export function reproduceSample(evidence: Evidence, figure: 'figure-10' | 'figure-12'): RecomputedRow[] {
  const cell = (group: SizeGroup | 'all'): string => `${figure}/${group}.municipalities`;
  return [buildRow(evidence, cell('all'), recomputeFrom(evidence).recomputeSum('evidence/total', 'count', byGroup(cell)))];
}
