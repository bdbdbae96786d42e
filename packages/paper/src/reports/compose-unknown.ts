import { ELEMENTS } from '@samvirke/model/costs';
import { bullets, heading, type Block } from '../documents/index.ts';
import type { PaperContext } from './paper-context.ts';

/** What nobody knows, said before somebody asks. */
export function composeUnknown(paper: PaperContext): readonly Block[] {
  const { t, analysis, figures, formats } = paper;
  const withoutOwn = analysis.municipalities.filter((m) => ELEMENTS.some((element) => m.costs[element].origin === 'estimate')).map((m) => m.participant.name);
  const names = withoutOwn.length === analysis.municipalities.length ? paper.names : formats.list(withoutOwn);
  return [
    heading(2, t('reports.paper.heading.unknown')),
    bullets([
      ...(withoutOwn.length > 0 ? [t('reports.paper.unknown.ownFigures', { names })] : []),
      t('reports.paper.unknown.old'),
      t('reports.paper.unknown.transition'),
      t('reports.paper.unknown.systems'),
      t('reports.paper.unknown.outsourced'),
      t('reports.paper.unknown.distance'),
      ...(figures.kronerYear === analysis.priceYear ? [] : [t('reports.paper.unknown.deflator')]),
      ...(analysis.placeholders.length > 0 ? [t('reports.paper.unknown.placeholders', { count: analysis.placeholders.length })] : []),
    ]),
  ];
}
