import { ELEMENTS } from '@samvirke/model/costs';
import type { Analysis } from '@samvirke/model/reports';
import { composeGroupedBars } from '@samvirke/paper/charts';
import type { ReactNode } from 'react';
import { Figure } from '../explain/figure.tsx';
import { useCase } from '../site/case-context.ts';
import { ChartView } from '../site/chart-view.tsx';
import { DataTable } from '../site/data-table.tsx';
import { useTexts } from '../site/site-context.ts';
import { Term } from '../site/term.tsx';
import { rangeTogether } from './range-together.ts';

/** Where in the value chain it is saved: today beside together, each element with its range. */
export function ByElement({ analysis }: { readonly analysis: Analysis }): ReactNode {
  const texts = useTexts();
  const { t, formats } = texts;
  const { assumptions } = useCase();
  const { totalByElement, synergies } = analysis;
  const most = ELEMENTS.reduce((best, element) => (synergies.curve.byElement[element] > synergies.curve.byElement[best] ? element : best));
  const saves = synergies.curve.byElement[most] > 0;
  return (
    <section className="section" aria-labelledby="elements">
      <h2 id="elements">{t('cooperation.elements.heading')}</h2>
      <ChartView
        draw={(size) =>
          composeGroupedBars({
            ...size,
            texts,
            heading: false,
            title: t('cooperation.elements.chart'),
            subtitle: saves
              ? t('cooperation.elements.chartAnswer', { element: t(`site.cellParts.${most}`), amount: formats.nokShort(synergies.curve.byElement[most]) })
              : t('cooperation.elements.chartDearer'),
            rowHeading: t('cooperation.elements.element'),
            series: [t('cooperation.elements.today'), t('cooperation.elements.together')],
            groups: ELEMENTS.map((element) => ({
              label: t(`site.elements.${element}`),
              values: [
                { value: totalByElement[element].nok, low: totalByElement[element].low, high: totalByElement[element].high },
                {
                  value: totalByElement[element].nok - synergies.curve.byElement[element],
                  ...rangeTogether({ cost: totalByElement[element], saving: synergies.curve.byElement[element], element }, assumptions),
                },
              ],
            })),
          })
        }
      />
      <p className="fine">{t('cooperation.elements.rangeNote')}</p>
      <DataTable
        caption={t('cooperation.elements.table')}
        columns={[
          { key: 'element', label: t('cooperation.elements.element') },
          { key: 'today', label: t('cooperation.elements.costToday'), numeric: true },
          { key: 'curve', label: t('cooperation.methods.curve'), numeric: true },
          { key: 'rules', label: t('cooperation.methods.rules'), numeric: true },
        ]}
        rows={[
          ...ELEMENTS.map((element) => ({
            key: element,
            cells: [
              <Term key="element" id={element}>
                {t(`site.elements.${element}`)}
              </Term>,
              <span key="today">
                <Figure explained={totalByElement[element].explained} label={t('cooperation.elements.costOf', { element: t(`site.elements.${element}`) })} select={(other) => other.totalByElement[element].explained}>
                  {formats.nok(totalByElement[element].nok)}
                </Figure>
                <span className="cell-more">{formats.nokRange(totalByElement[element].low, totalByElement[element].high)}</span>
              </span>,
              <Figure
                key="curve"
                explained={synergies.curve.explainedByElement[element]}
                label={t('cooperation.elements.savingOf', { element: t(`site.elements.${element}`) })}
                select={(other) => other.synergies.curve.explainedByElement[element]}
              >
                {formats.nok(synergies.curve.byElement[element])}
              </Figure>,
              <Figure
                key="rules"
                explained={synergies.rules.explainedByElement[element]}
                label={t('cooperation.elements.savingByRulesOf', { element: t(`site.elements.${element}`) })}
                select={(other) => other.synergies.rules.explainedByElement[element]}
              >
                {formats.nok(synergies.rules.byElement[element])}
              </Figure>,
            ],
          })),
          {
            key: 'sum',
            total: true,
            cells: [
              t('cooperation.sum'),
              <span key="today">
                <Figure explained={analysis.total.explained} label={t('cooperation.elements.costToday')} select={(other) => other.total.explained}>
                  {formats.nok(analysis.total.nok)}
                </Figure>
                <span className="cell-more">{formats.nokRange(analysis.total.low, analysis.total.high)}</span>
              </span>,
              <Figure key="curve" explained={synergies.curve.explained} label={t('cooperation.figures.saving')} select={(other) => other.synergies.curve.explained}>
                {formats.nok(synergies.curve.nok)}
              </Figure>,
              <Figure key="rules" explained={synergies.rules.explained} label={t('cooperation.methods.rules')} select={(other) => other.synergies.rules.explained}>
                {formats.nok(synergies.rules.nok)}
              </Figure>,
            ],
          },
        ]}
      />
    </section>
  );
}
