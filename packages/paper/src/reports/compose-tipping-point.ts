import { assumptionOfCell } from '@samvirke/model/assumptions';
import { composeAssumptionLabel } from './compose-assumption-label.ts';
import { composeAssumptionValue } from './compose-assumption-value.ts';
import type { PaperContext } from './paper-context.ts';

/** A factor on a curve means nothing to a council member; such assumptions are weighed, but not named as what tips. */
const WITHOUT_UNIT = 'factor';

const distance = (likely: number, tipsAt: number): number => Math.abs(tipsAt - likely) / (Math.abs(likely) || 1);

/** One sentence about the assumption that needs to move least, for its size, before the answer turns. */
export function composeTippingPoint(paper: PaperContext): string {
  const { t, analysis, figures, input } = paper;
  const unitOf = (cell: string): string => input.reference.assumptions.definitions.get(assumptionOfCell(cell))?.unit ?? '';
  const nearest = analysis.tippingPoints
    .filter((point) => unitOf(point.cell) !== WITHOUT_UNIT)
    .flatMap((point) => (point.tipsAt === null ? [] : [{ ...point, tipsAt: point.tipsAt }]))
    .sort((a, b) => distance(a.likely, a.tipsAt) - distance(b.likely, b.tipsAt))[0];
  if (!nearest) return t('reports.paper.assessment.noTipping');
  const unit = unitOf(nearest.cell);
  return t(figures.cooperate.presentValue.value > 0 ? 'reports.paper.assessment.tipping' : 'reports.paper.assessment.tippingTo', {
    assumption: composeAssumptionLabel(nearest.cell, paper),
    direction: t(nearest.tipsAt > nearest.likely ? 'reports.paper.assessment.above' : 'reports.paper.assessment.below'),
    value: composeAssumptionValue(nearest.tipsAt, unit, paper),
    likely: composeAssumptionValue(nearest.likely, unit, paper),
  });
}
