import { composeCashFlow, type TableCell } from '../charts/index.ts';
import { heading, paragraph, table, type Block } from '../documents/index.ts';
import { cashFlowYears } from './cash-flow-years.ts';
import { composeAssumptionValue } from './compose-assumption-value.ts';
import { composePlanTable } from './compose-plan-table.ts';
import { firstFullYear } from './first-full-year.ts';
import type { PaperContext } from './paper-context.ts';
import type { PaperFigures } from './paper-figures.ts';

const CHART_WIDTH = 660;
const CHART_HEIGHT = 130;
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
    paragraph(t('reports.paper.economy.signs', { year: figures.lastYear })),
    composePlanTable(paper, t('reports.paper.economy.tableAll'), { plan: figures.plan, saving: figures.savingInPlace }),
    membersTable(paper),
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
  ];
}

/** Net by municipality and year, and each one's part of the change: what the resolution points to. */
function membersTable(paper: PaperContext): Block {
  const { t, figures, thousands } = paper;
  const line = (name: string, of: Pick<PaperFigures, 'plan' | 'transitionOperating' | 'transitionInvestment'>, saving: number): TableCell[] => [
    { text: name },
    ...of.plan.map((year) => thousands(year.net)),
    thousands(saving),
    thousands(of.transitionOperating),
    thousands(of.transitionInvestment),
  ];
  return table({
    caption: t('reports.paper.economy.tableMembers'),
    columns: [
      { label: t('reports.paper.facts.municipality'), numeric: false },
      ...[...figures.planYears, figures.lastYear].map((year) => ({ label: String(year), numeric: true })),
      { label: t('reports.paper.economy.shareOperating'), numeric: true },
      { label: t('reports.paper.economy.shareInvestment'), numeric: true },
    ],
    rows: [...figures.members.map((m) => line(m.name, m, m.saving)), line(t('reports.paper.facts.together'), figures, figures.savingInPlace)],
    total: true,
  });
}

function staff(paper: PaperContext): string {
  const { t, analysis, figures, fte } = paper;
  const last = figures.cooperate.flow.at(-1);
  if (!last || last.fteReleased <= 0) return t('reports.paper.consequence.staffNone');
  const soon = figures.cooperate.flow.find((flow) => flow.year === figures.planYears.at(-1));
  return t('reports.paper.consequence.staff', {
    fte: fte(last.fteReleased),
    total: fte(analysis.fte),
    year: firstFullYear(paper, last.fteReleased),
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
