import { ELEMENTS } from '@samvirke/model/costs';
import { heading, paragraph, type Block } from '../documents/index.ts';
import { composePlanTable } from './compose-plan-table.ts';
import type { PaperContext } from './paper-context.ts';

/** One council's own numbers: what it spends, what it saves and pays, by year. Nothing where the number isn't among them. */
export function composeOwnPart(paper: PaperContext, number: string): readonly Block[] {
  const own = paper.member(number);
  if (!own) return [];
  const { t, formats, fromThousands } = paper;
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
          : t('reports.paper.own.todayOwn', { own: known.length, elements: formats.list(known.map((element) => t(`reports.element.${element}`))) }),
      ].join(' '),
    ),
    paragraph(
      [
        t(figures.saving < 0 ? 'reports.paper.own.dearer' : 'reports.paper.own.saves', {
          saving: fromThousands(Math.abs(figures.saving)),
          transition: fromThousands(figures.transitionOperating + figures.transitionInvestment),
          operating: fromThousands(figures.transitionOperating),
          investment: fromThousands(figures.transitionInvestment),
        }),
        t('reports.paper.own.presentValue', { value: formats.nokShort(figures.presentValue), fte: paper.fte(figures.fteReleased) }),
      ].join(' '),
    ),
    composePlanTable(paper, t('reports.paper.economy.tableOwn', { name: participant.name }), { plan: figures.plan, saving: figures.saving }),
    paragraph(t('reports.paper.economy.coverText', { fillIn: paper.fillIn('reports.paper.economy.coverWhat') })),
  ];
}
