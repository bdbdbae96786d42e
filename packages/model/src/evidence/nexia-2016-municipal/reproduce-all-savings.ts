import { ELEMENTS } from '../../costs/index.ts';
import { buildRow, type RecomputedRow } from '../build-row.ts';
import { recomputeFrom } from '../recompute.ts';
import type { Evidence } from '../types.ts';
import { buildGroupRows } from './build-group-rows.ts';
import { byGroup } from './by-group.ts';
import { recomputeSavings } from './recompute-savings.ts';

/** Figure 16: every element's saving in every group, by row, by column and in all. */
export function reproduceAllSavings(evidence: Evidence): RecomputedRow[] {
  const { recomputeSum } = recomputeFrom(evidence);
  const savings = recomputeSavings(evidence);
  const total = (parts: Parameters<typeof recomputeSum>[2]) => recomputeSum('evidence/total', 'NOK/year', parts);
  const ofAll = Object.fromEntries(ELEMENTS.map((element) => [element, total(savings[element])]));
  return [
    ...ELEMENTS.flatMap((element) => [
      ...buildGroupRows(evidence, (group) => `figure-16/${group}.${element}`, savings[element]),
      buildRow(evidence, `figure-16/all.${element}`, total(savings[element])),
    ]),
    ...buildGroupRows(
      evidence,
      (group) => `figure-16/${group}.all`,
      byGroup((group) => total(Object.fromEntries(ELEMENTS.map((element) => [element, savings[element][group]])))),
    ),
    buildRow(evidence, 'figure-16/all.all', total(ofAll)),
  ];
}
