import { valueOf } from '@samvirke/model/assumptions';
import type { YearFlow } from '@samvirke/model/business-cases';
import type { Analysis } from '@samvirke/model/reports';
import { composeCashFlow } from '@samvirke/paper/charts';
import type { ReactNode } from 'react';
import { Figure } from '../explain/figure.tsx';
import { useCase } from '../site/case-context.ts';
import { ChartView } from '../site/chart-view.tsx';
import { DataTable } from '../site/data-table.tsx';
import { useTexts } from '../site/site-context.ts';
import { findCooperate } from './answer-figures.tsx';
import { explainYear } from './explain-year.ts';

function savingOf(flow: YearFlow): number {
  return Object.values(flow.savingByElement).reduce((sum, saving) => sum + saving, 0);
}

/** Kroner per year over the financial plan, operating and investment apart, and the FTE that can really be taken out. */
export function FinancialPlan({ analysis }: { readonly analysis: Analysis }): ReactNode {
  const texts = useTexts();
  const { t, formats } = texts;
  const { assumptions } = useCase();
  const cooperate = findCooperate(analysis);
  if (!cooperate) return null;
  const planYears = valueOf(assumptions, 'business-cases/financial-plan-years');
  const { flow } = cooperate;
  const plan = flow.filter(({ index }) => index <= planYears);
  const decision = flow[0]?.year ?? '';
  const sum = plan.reduce((total, year) => total + year.net, 0);
  const first = flow.find(({ fteReleased }) => fteReleased > 0);
  const most = flow.at(-1)?.fteReleased ?? 0;
  const open = (year: YearFlow, what: 'saving' | 'operating' | 'investment' | 'net', amount: number): ReactNode => {
    const explained = explainYear(cooperate, year)[what];
    if (!explained || explained.inputs.length === 0) return formats.nok(amount);
    const row = what === 'operating' ? 'transitionOperating' : what;
    return (
      <Figure
        key={`${what}-${year.year}`}
        explained={explained}
        label={`${t(`cooperation.plan.${row}`)}, ${year.year}`}
        select={(other) => {
          const found = findCooperate(other);
          return found && explainYear(found, year)[what];
        }}
      >
        {formats.nok(amount)}
      </Figure>
    );
  };
  const write = (years: readonly YearFlow[], caption: string): ReactNode => (
    <DataTable
      caption={caption}
      columns={[
        { key: 'what', label: t('cooperation.plan.what') },
        ...years.map(({ year, index }) => ({
          key: String(year),
          label:
            index === 0 ? (
              <>
                {year}
                <span className="cell-more">{t('cooperation.plan.beforeBudget')}</span>
              </>
            ) : (
              String(year)
            ),
          numeric: true,
        })),
      ]}
      rows={[
        { key: 'saving', cells: [t('cooperation.plan.saving'), ...years.map((year) => open(year, 'saving', savingOf(year)))] },
        { key: 'operating', cells: [t('cooperation.plan.transitionOperating'), ...years.map((year) => open(year, 'operating', year.transitionOperating))] },
        { key: 'investment', cells: [t('cooperation.plan.investment'), ...years.map((year) => open(year, 'investment', year.transitionInvestment))] },
        { key: 'net', total: true, cells: [t('cooperation.plan.net'), ...years.map((year) => open(year, 'net', year.net))] },
        { key: 'cumulative', total: true, cells: [t('cooperation.plan.cumulative'), ...years.map(({ cumulative }) => formats.nok(cumulative))] },
        { key: 'fte', total: true, cells: [t('cooperation.plan.fte'), ...years.map(({ fteReleased }) => formats.number(fteReleased, 1))] },
      ]}
    />
  );
  return (
    <section className="section" aria-labelledby="plan">
      <h2 id="plan">{t('cooperation.plan.heading')}</h2>
      <p className="answer">
        {sum >= 0
          ? t('cooperation.plan.sumGain', { amount: formats.nokShort(sum), count: plan.length - 1, year: decision })
          : t('cooperation.plan.sumCost', { amount: formats.nokShort(-sum), count: plan.length - 1, year: decision })}{' '}
        {first ? t('cooperation.plan.fteFrom', { year: first.year, fte: formats.number(most, 1), last: flow.at(-1)?.year ?? '' }) : t('cooperation.plan.noFte')}
      </p>
      <ChartView
        draw={(size) =>
          composeCashFlow({
            ...size,
            texts,
            heading: false,
            title: t('cooperation.plan.chart'),
            subtitle:
              cooperate.paybackYear === null
                ? t('cooperation.figures.never')
                : t('cooperation.figures.payback', { year: cooperate.paybackYear }),
            years: flow.map((year) => ({ year: year.year, operating: savingOf(year) + year.transitionOperating, investment: year.transitionInvestment })),
          })
        }
      />
      {write(plan, t('cooperation.plan.table', { from: plan[0]?.year ?? '', to: plan.at(-1)?.year ?? '' }))}
      <details className="more">
        <summary>{t('cooperation.plan.allYears')}</summary>
        {write(flow, t('cooperation.plan.table', { from: flow[0]?.year ?? '', to: flow.at(-1)?.year ?? '' }))}
      </details>
      <p className="fine">{t('cooperation.plan.note')}</p>
    </section>
  );
}
