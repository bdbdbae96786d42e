import type { PaperTable } from '../documents/index.ts';
import type { PaperContext } from './paper-context.ts';

/** The decision's year, said to be before the plan, and the years of the økonomiplan. */
export function planColumns({ t, figures }: PaperContext): PaperTable['columns'] {
  return [
    { label: t('reports.paper.economy.beforePlan', { year: figures.decisionYear }), numeric: true },
    ...figures.planYears.map((year) => ({ label: String(year), numeric: true })),
  ];
}
