import type { PaperContext } from './paper-context.ts';

/** The first year in which as many full-time equivalents are out as ever will be, as far as the paper's digits show. */
export function firstFullYear(paper: PaperContext, fteReleased: number): number {
  const year = paper.figures.cooperate.flow.find((flow) => paper.fte(flow.fteReleased) === paper.fte(fteReleased));
  return year?.year ?? paper.analysis.year + paper.period;
}
