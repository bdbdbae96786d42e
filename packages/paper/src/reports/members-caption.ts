import type { PaperContext } from './paper-context.ts';
import type { AlternativeFigures } from './paper-figures.ts';

/** What the table of each municipality's net and share is called; the resolution names it. */
export function membersCaption(paper: PaperContext, of: AlternativeFigures): string {
  return paper.t('reports.paper.economy.tableMembers', { alternative: paper.alternativeName(of.alternative.kind) });
}
