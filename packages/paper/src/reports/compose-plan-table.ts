import { table, type Block } from '../documents/index.ts';
import type { PaperContext } from './paper-context.ts';
import type { PlanYear } from './paper-figures.ts';

/** Kroner per year over the økonomiplan, what is saved apart from what is spent once, drift apart from investering. */
export function composePlanTable(paper: PaperContext, caption: string, figures: { readonly plan: readonly PlanYear[]; readonly saving: number }): Block {
  const { t, thousands } = paper;
  const line = (label: string, of: (year: PlanYear) => number, inPlace: number): readonly { readonly text: string; readonly value?: number }[] => [
    { text: label },
    ...figures.plan.map((year) => thousands(of(year))),
    thousands(inPlace),
  ];
  return table({
    caption,
    columns: [
      { label: t('reports.paper.economy.line'), numeric: false },
      ...figures.plan.map((year) => ({ label: String(year.year), numeric: true })),
      { label: String(paper.figures.lastYear), numeric: true },
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
