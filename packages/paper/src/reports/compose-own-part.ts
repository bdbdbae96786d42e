import { ELEMENTS } from '@samvirke/model/costs';
import { heading, paragraph, type Block } from '../documents/index.ts';
import { composePlanTable } from './compose-plan-table.ts';
import type { PaperContext } from './paper-context.ts';
import type { MemberFigures } from './paper-figures.ts';

/** One council's own numbers: what it spends, what it saves and pays, by year. Nothing where the number isn't among them. */
export function composeOwnPart(paper: PaperContext, number: string): readonly Block[] {
  const own = paper.member(number);
  if (!own) return [];
  const { t, formats } = paper;
  const { costs, figures } = own;
  const { participant } = costs;
  const known = ELEMENTS.filter((element) => costs.costs[element].origin === 'own');
  return [
    heading(2, t('reports.paper.heading.own', { name: participant.name })),
    paragraph(
      [
        t('reports.paper.own.today', {
          name: participant.name,
          population: paper.population(participant.population),
          cost: paper.money(costs.total.nok),
          range: paper.range(costs.total),
          perInhabitant: formats.nok(Math.round((costs.total.nok * paper.figures.factor) / participant.population)),
        }),
        known.length === 0
          ? t('reports.paper.own.todayEstimate')
          : known.length === ELEMENTS.length
            ? t('reports.paper.own.todayAllOwn')
            : t('reports.paper.own.todayOwn', { own: known.length, elements: formats.list(known.map((element) => t(`reports.element.${element}`))) }),
      ].join(' '),
    ),
    paragraph(words(paper, figures, paper.figures.recommended ? paper.alternativeName('cooperate') : null)),
    composePlanTable(paper, { who: participant.name, figures, alternative: paper.figures.cooperate }),
    ...recommended(paper, number),
    paragraph(t('reports.paper.economy.coverText', { fillIn: paper.fillIn('reports.paper.economy.coverWhat') })),
  ];
}

/** The same for the way that the paper recommends, where it isn't the cooperation. */
function recommended(paper: PaperContext, number: string): readonly Block[] {
  const of = paper.figures.recommended;
  const figures = of?.members.find((member) => member.number === number);
  if (!of || !figures) return [];
  const { kind } = of.alternative;
  return [
    paragraph(words(paper, figures, paper.alternativeName(kind))),
    composePlanTable(paper, { who: figures.name, figures, alternative: of.alternative }),
  ];
}

/** Named where the paper weighs two ways for the council. */
function words(paper: PaperContext, figures: MemberFigures, alternative: string | null): string {
  const { t, formats, fromThousands } = paper;
  const said = [
    t(figures.saving < 0 ? 'reports.paper.own.dearer' : 'reports.paper.own.saves', {
      saving: fromThousands(Math.abs(figures.saving)),
      transition: fromThousands(figures.transitionOperating + figures.transitionInvestment),
      operating: fromThousands(figures.transitionOperating),
      investment: fromThousands(figures.transitionInvestment),
    }),
    figures.fteReleased > 0
      ? t('reports.paper.own.presentValue', { value: formats.nokShort(figures.presentValue), fte: paper.fte(figures.fteReleased) })
      : t('reports.paper.own.presentValueOnly', { value: formats.nokShort(figures.presentValue) }),
  ];
  return (alternative === null ? said : [t('reports.paper.own.way', { alternative }), ...said]).join(' ');
}
