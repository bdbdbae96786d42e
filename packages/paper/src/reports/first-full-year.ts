import type { Alternative } from '@samvirke/model/business-cases';
import type { PaperContext } from './paper-context.ts';

/** The first year in which as many full-time equivalents are out as ever will be, as far as the paper's digits show. */
export function firstFullYear(paper: PaperContext, { flow }: Alternative): number {
  const all = flow.at(-1)?.fteReleased ?? 0;
  const year = flow.find((of) => paper.fte(of.fteReleased) === paper.fte(all));
  return year?.year ?? paper.analysis.year + paper.period;
}
