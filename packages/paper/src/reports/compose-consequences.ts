import type { Alternative } from '@samvirke/model/business-cases';
import { composeCashFlow } from '../charts/index.ts';
import { heading, paragraph, type Block } from '../documents/index.ts';
import { cashFlowYears } from './cash-flow-years.ts';
import { composeAssumptionValue } from './compose-assumption-value.ts';
import { composeMembersTable } from './compose-members-table.ts';
import { composePlanTable } from './compose-plan-table.ts';
import { firstFullYear } from './first-full-year.ts';
import type { PaperContext } from './paper-context.ts';
import type { AlternativeFigures } from './paper-figures.ts';

const CHART_WIDTH = 660;
const CHART_HEIGHT = 100;
/** A difference between the full saving and what can be taken out that is worth a sentence. */
const MUCH_LESS = 0.05;
const DISCOUNT_RATE = 'business-cases/discount-rate';

/** The consequences under their fixed headings; money by year of the økonomiplan first, present value after. */
export function composeConsequences(paper: PaperContext): readonly Block[] {
  const { t } = paper;
  const fixed = (['privacy', 'preparedness', 'climate', 'children', 'equality', 'health'] as const).flatMap((key) => [
    heading(3, t(`reports.paper.heading.${key}`)),
    paragraph(t(`reports.paper.consequence.${key}`)),
  ]);
  return [
    heading(2, t('reports.paper.heading.consequences')),
    heading(3, t('reports.paper.heading.economy')),
    ...economy(paper),
    heading(3, t('reports.paper.heading.staff')),
    paragraph(staff(paper)),
    heading(3, t('reports.paper.heading.inhabitants')),
    paragraph(t('reports.paper.consequence.inhabitants')),
    ...fixed,
    heading(3, t('reports.paper.heading.others')),
    paragraph(others(paper)),
  ];
}

function economy(paper: PaperContext): readonly Block[] {
  const { t, figures, analysis, fromThousands } = paper;
  const { outcomes } = analysis;
  const rate = paper.input.reference.assumptions.cells.get(DISCOUNT_RATE);
  const value = figures.cooperate.presentValue.value;
  return [
    paragraph(
      [
        t('reports.paper.economy.signs'),
        spentIn(figures) > 0
          ? t('reports.paper.economy.before', { year: figures.decisionYear, amount: fromThousands(spentIn(figures)), first: figures.planYears[0] ?? '' })
          : '',
        takenOut(paper),
      ]
        .filter(Boolean)
        .join(' '),
    ),
    composePlanTable(paper, { who: t('reports.paper.economy.everybody'), figures, alternative: figures.cooperate }),
    composeMembersTable(paper, figures),
    paragraph(
      [
        t('reports.paper.economy.split', { operating: fromThousands(figures.transitionOperating), investment: fromThousands(figures.transitionInvestment) }),
        t('reports.paper.own.share'),
        t('reports.paper.economy.coverText', { fillIn: paper.fillIn('reports.paper.economy.coverWhat') }),
      ].join(' '),
    ),
    {
      kind: 'chart',
      tableInText: true,
      chart: composeCashFlow({
        id: 'cash-flow',
        texts: paper.input.texts,
        heading: false,
        width: CHART_WIDTH,
        height: CHART_HEIGHT,
        title: t('reports.paper.economy.chartTitle'),
        subtitle:
          figures.cooperate.paybackYear === null
            ? t('reports.paper.economy.chartSubtitleNever', { period: paper.period })
            : t('reports.paper.economy.chartSubtitlePaid', { year: figures.cooperate.paybackYear }),
        years: cashFlowYears(paper),
      }),
    },
    paragraph(
      t(value < 0 ? 'reports.paper.economy.presentValueNegative' : 'reports.paper.economy.presentValue', {
        period: paper.period,
        value: paper.money(value),
        range: paper.range({ low: outcomes.presentValue.p10, high: outcomes.presentValue.p90 }),
        rate: rate ? composeAssumptionValue(rate.value, 'share', paper) : '',
      }),
    ),
    ...recommended(paper),
  ];
}

/** The way that the paper recommends, where it isn't the cooperation: the same money by year, for all and for each. */
function recommended(paper: PaperContext): readonly Block[] {
  const { t, figures, fromThousands } = paper;
  const of = figures.recommended;
  if (!of) return [];
  return [
    paragraph(
      [
        t('reports.paper.economy.recommended', {
          alternative: paper.alternativeName(of.alternative.kind),
          saving: paper.saving(of),
          transition: paper.transition(of),
          operating: fromThousands(of.transitionOperating),
          investment: fromThousands(of.transitionInvestment),
          value: paper.money(of.alternative.presentValue.value),
        }),
        spentIn(of) > 0 ? t('reports.paper.economy.before', { year: figures.decisionYear, amount: fromThousands(spentIn(of)), first: figures.planYears[0] ?? '' }) : '',
        t('reports.paper.economy.notDrawn'),
      ]
        .filter(Boolean)
        .join(' '),
    ),
    composePlanTable(paper, { who: t('reports.paper.economy.everybody'), figures: of, alternative: of.alternative }),
    composeMembersTable(paper, of),
  ];
}

/** Spent in the decision's year, before the plan begins. */
const spentIn = ({ before }: AlternativeFigures): number => -before.transitionOperating - before.investment;

/** Said once, where people stay on so long or so firmly that much of the saving can't be taken out in the period. */
function takenOut({ t, figures, money }: PaperContext): string {
  const { fullSaving, takenOut: out } = figures.cooperate;
  return fullSaving > 0 && Math.abs(fullSaving - out) > MUCH_LESS * fullSaving ? t('reports.paper.economy.takenOut', { saving: money(out), year: figures.lastYear }) : '';
}

function staff(paper: PaperContext): string {
  const { figures } = paper;
  const words = staffOf(paper, figures.cooperate, '');
  const other = figures.recommended?.alternative;
  return other ? `${words} ${staffOf(paper, other, 'With')}` : words;
}

function staffOf(paper: PaperContext, alternative: Alternative, named: '' | 'With'): string {
  const { t, analysis, figures, fte } = paper;
  const name = paper.alternativeName(alternative.kind);
  const last = alternative.flow.at(-1);
  if (!last || last.fteReleased <= 0) return t(`reports.paper.consequence.staffNone${named}`, { name });
  const soon = alternative.flow.find((flow) => flow.year === figures.planYears.at(-1));
  return t(`reports.paper.consequence.staff${named}`, {
    name,
    fte: fte(last.fteReleased),
    total: fte(analysis.fte),
    year: firstFullYear(paper, alternative),
    soon: fte(soon?.fteReleased ?? 0),
  });
}

function others(paper: PaperContext): string {
  const { t, figures, formats } = paper;
  const losing = figures.members.filter((m) => m.presentValue < 0).map((m) => m.name);
  if (losing.length === 0) return t('reports.paper.consequence.othersAllGain');
  if (losing.length === figures.members.length) return t('reports.paper.consequence.othersAllLose');
  return t('reports.paper.consequence.othersLose', { names: formats.list(losing), count: losing.length });
}
