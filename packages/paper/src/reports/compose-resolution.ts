import { membersCaption } from './members-caption.ts';
import type { PaperContext } from './paper-context.ts';

/** The points of the chief executive's proposal: the same words for every council, and possible to carry out. */
export function composeResolution(paper: PaperContext): readonly string[] {
  const { t, figures, analysis, allNames, money, nextYear } = paper;
  const councils = t('reports.paper.councils', { names: allNames });
  const year = nextYear;
  // What the bodies have given already isn't asked for again.
  const ownFigures = paper.own.all ? [] : [t(paper.own.none ? 'reports.paper.resolution.figures' : 'reports.paper.resolution.figuresLeft', { year })];
  const cover = t('reports.paper.resolution.cover', { year });
  const answers = t('reports.paper.resolution.answers', { year });
  const names = allNames;
  if (paper.alone) return [t('reports.paper.alone.resolution', { names }), ...ownFigures, ...(paper.own.all ? [] : [cover, answers])];
  switch (figures.verdict) {
    case 'enter':
      return [
        t('reports.paper.resolution.enter.cooperate', { names }),
        t('reports.paper.resolution.enter.agreement', { year }),
        t(figures.before.net < 0 ? 'reports.paper.resolution.enter.money' : 'reports.paper.resolution.enter.moneyInPlan', {
          transition: paper.transition(figures),
          years: paper.transitionYears(figures),
          table: `«${membersCaption(paper, figures)}»`,
          decisionYear: figures.decisionYear,
          from: figures.planYears[0] ?? year,
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
        ...ownFigures,
        t('reports.paper.resolution.join.cover', {
          transition: figures.recommended ? paper.transition(figures.recommended) : '',
          years: figures.recommended ? paper.transitionYears(figures.recommended) : '',
          planning: money(figures.join?.transitionItems.strategy?.value ?? 0),
          decisionYear: figures.decisionYear,
          year,
        }),
        answers,
        t('reports.paper.resolution.join.condition', { councils }),
      ];
    case 'improve':
      return [
        t('reports.paper.resolution.improve.no', { names }),
        t('reports.paper.resolution.improve.study', {
          transition: figures.recommended ? paper.transition(figures.recommended) : '',
          years: figures.recommended ? paper.transitionYears(figures.recommended) : '',
          saving: figures.recommended ? paper.saving(figures.recommended) : '',
          year,
        }),
        ...ownFigures,
        cover,
        answers,
      ];
    case 'stay':
    case 'unsure':
      return [t('reports.paper.resolution.stay.no', { names }), ...ownFigures, t(paper.own.all ? 'reports.paper.resolution.stay.studyOwn' : 'reports.paper.resolution.stay.study'), ...(paper.own.all ? [] : [cover, answers])];
  }
}
