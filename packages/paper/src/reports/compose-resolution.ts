import type { PaperContext } from './paper-context.ts';

/** The points of the chief executive's proposal: the same words for every council, and possible to carry out. */
export function composeResolution(paper: PaperContext): readonly string[] {
  const { t, figures, analysis, allNames, money, nextYear } = paper;
  const councils = t('reports.paper.councils', { names: allNames });
  const year = nextYear;
  const ownFigures = t('reports.paper.resolution.figures', { year });
  const cover = t('reports.paper.resolution.cover', { year });
  const answers = t('reports.paper.resolution.answers', { year });
  const names = allNames;
  if (paper.alone) return [t('reports.paper.alone.resolution', { names }), ownFigures, cover, answers];
  switch (figures.verdict) {
    case 'enter':
      return [
        t('reports.paper.resolution.enter.cooperate', { names }),
        t('reports.paper.resolution.enter.agreement', { year }),
        t('reports.paper.resolution.enter.money', {
          transition: money(figures.cooperate.transition),
          table: `«${t('reports.paper.economy.tableMembers')}»`,
          from: figures.planYears[1] ?? year,
          to: figures.planYears.at(-1) ?? year,
        }),
        t('reports.paper.resolution.enter.staff'),
        t('reports.paper.resolution.enter.owner', { baseYear: analysis.year, year }),
        t('reports.paper.resolution.enter.limit', { limit: money(Math.max(analysis.outcomes.transition.p90, figures.cooperate.transition)) }),
        t('reports.paper.resolution.enter.condition', { councils }),
      ];
    case 'join':
      return [
        t('reports.paper.resolution.join.no', { names }),
        t('reports.paper.resolution.join.study', { cooperation: figures.join?.cooperation?.name ?? '', year }),
        ownFigures,
        cover,
        answers,
        t('reports.paper.resolution.join.condition', { councils }),
      ];
    case 'improve':
      return [
        t('reports.paper.resolution.improve.no', { names }),
        t('reports.paper.resolution.improve.study', { transition: money(figures.improve?.transition ?? 0), saving: money(figures.improve ? figures.inPlace(figures.improve) : 0), year }),
        ownFigures,
        cover,
        answers,
      ];
    case 'stay':
    case 'unsure':
      return [t('reports.paper.resolution.stay.no', { names }), ownFigures, t('reports.paper.resolution.stay.study'), cover, answers];
  }
}
