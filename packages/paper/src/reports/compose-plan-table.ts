import { table, type Block } from '../documents/index.ts';
import type { AlternativeFigures, MemberFigures, PlanYear } from './paper-figures.ts';
import type { PaperContext } from './paper-context.ts';
import { planColumns } from './plan-columns.ts';

/**
 * Kroner per year over the økonomiplan, what is saved apart from what is spent once, drift apart from investering. What
 * falls in the decision's year stands in a column of its own, so that no money is spent before the plan unseen.
 */
export function composePlanTable(
  paper: PaperContext,
  asked: { readonly who: string; readonly figures: MemberFigures | AlternativeFigures; readonly alternative: AlternativeFigures['alternative'] },
): Block {
  const { t, thousands, figures: whole } = paper;
  const { figures } = asked;
  const line = (label: string, of: (year: PlanYear) => number, inPlace: number): readonly { readonly text: string; readonly value?: number }[] => [
    { text: label },
    thousands(of(figures.before)),
    ...figures.plan.map((year) => thousands(of(year))),
    thousands(figures.plan.reduce((sum, year) => sum + of(year), of(figures.before))),
    thousands(inPlace),
  ];
  const last = whole.planYears.at(-1) ?? whole.decisionYear;
  return table({
    caption: t('reports.paper.economy.tablePlan', { ...planSpan(paper), who: asked.who, alternative: paper.alternativeName(asked.alternative.kind) }),
    columns: [
      { label: t('reports.paper.economy.line'), numeric: false },
      ...planColumns(paper),
      { label: t('reports.paper.economy.sumTo', { from: whole.decisionYear, to: last }), numeric: true },
      { label: t('reports.paper.economy.inPlace'), numeric: true },
    ],
    rows: [
      line(t('reports.paper.economy.saving'), (year) => year.saving, figures.saving),
      line(t('reports.paper.economy.transitionOperating'), (year) => year.transitionOperating, 0),
      line(t('reports.paper.economy.transitionInvestment'), (year) => year.investment, 0),
      line(t('reports.paper.economy.net'), (year) => year.net, figures.saving),
    ],
    total: true,
  });
}

function planSpan({ figures }: PaperContext): { readonly from: number; readonly to: number } {
  return { from: figures.planYears[0] ?? figures.decisionYear + 1, to: figures.planYears.at(-1) ?? figures.decisionYear + 1 };
}
