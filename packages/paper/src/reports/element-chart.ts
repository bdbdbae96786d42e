import { ELEMENTS } from '@samvirke/model/costs';
import { composeGroupedBars } from '../charts/index.ts';
import type { Block } from '../documents/index.ts';
import type { PaperContext } from './paper-context.ts';

const CHART_WIDTH = 660;

/** What each element costs today and together, with the table under it. */
export function elementChart(paper: PaperContext): Block {
  const { t, analysis, figures, money } = paper;
  const { savingByElement } = figures.cooperate;
  const most = [...ELEMENTS].sort((a, b) => savingByElement[b] - savingByElement[a])[0] ?? 'staff';
  return {
    kind: 'chart',
    tableInText: false,
    chart: composeGroupedBars({
      id: 'by-element',
      texts: paper.input.texts,
      heading: false,
      width: CHART_WIDTH,
      title: t('reports.paper.economy.elementTitle'),
      subtitle:
        savingByElement[most] > 0
          ? t('reports.paper.economy.elementSubtitle', { element: t(`reports.element.${most}`).replace(/^[A-ZÆØÅ](?=[a-zæøå])/, (c) => c.toLowerCase()), saving: money(savingByElement[most]) })
          : t('reports.paper.economy.elementSubtitleDearer'),
      rowHeading: t('reports.paper.economy.line'),
      series: [t('reports.paper.economy.today'), t('reports.paper.economy.together')],
      groups: ELEMENTS.map((element) => {
        const today = analysis.totalByElement[element].nok * figures.factor;
        return { label: t(`reports.element.${element}`), values: [{ value: today }, { value: today - savingByElement[element] * figures.factor }] };
      }),
    }),
  };
}
