import { calculateEstimate } from '../../costs/index.ts';
import type { SizeGroup } from '../../organisations/index.ts';
import { buildRow, type RecomputedRow } from '../build-row.ts';
import { FORMULAS } from '../formulas.ts';
import { recomputeFrom, type RecomputeInput, type Recomputed } from '../recompute.ts';
import type { Evidence } from '../types.ts';
import { buildGroupRows } from './build-group-rows.ts';
import { byGroup } from './by-group.ts';
import { CELLS, type CostFigure } from './cells.ts';

/**
 * Figures 7, 10 and 12: a group's cost is its inhabitants × its kroner per inhabitant, as every estimate in the
 * product; all together, their sum, and that ÷ all inhabitants. A group's kroner per inhabitant is held against its
 * own printed cost.
 */
export function reproduceCosts(evidence: Evidence, figure: CostFigure): RecomputedRow[] {
  const { recompute, recomputeSum } = recomputeFrom(evidence);
  const rate = (group: SizeGroup | 'all'): string => CELLS.unitCost(figure, group);
  const cost = (group: SizeGroup | 'all'): string => `${figure}/${group}.costNok`;
  const unitCost = (group: SizeGroup | 'all', costNok: RecomputeInput): Recomputed =>
    recompute('evidence/unit-cost', 'NOK/inhabitant', FORMULAS['unit-cost'], { costNok, inhabitants: CELLS.inhabitants(group) });
  const costs = byGroup((group) =>
    recompute('costs/estimate', 'NOK/year', calculateEstimate, { population: CELLS.inhabitants(group), unitCost: rate(group) }),
  );
  const costOfAll = recomputeSum('evidence/total', 'NOK/year', costs);
  return [
    ...buildGroupRows(evidence, rate, byGroup((group) => unitCost(group, cost(group)))),
    buildRow(evidence, rate('all'), unitCost('all', costOfAll)),
    ...buildGroupRows(evidence, cost, costs),
    buildRow(evidence, cost('all'), costOfAll),
  ];
}
