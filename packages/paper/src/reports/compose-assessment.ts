import { composeHistogram } from '../charts/index.ts';
import { bullets, heading, paragraph, table, type Block } from '../documents/index.ts';
import { composeAssumptionLabel } from './compose-assumption-label.ts';
import { composeTippingPoint } from './compose-tipping-point.ts';
import { NON_PRICED_EFFECTS } from './non-priced-effects.ts';
import type { PaperContext } from './paper-context.ts';
import { plusMinus } from './plus-minus.ts';

const CHART_WIDTH = 660;
const CHART_HEIGHT = 80;
const HEAVIEST = 3;
const RISKS = ['network', 'systems', 'strategy', 'control', 'jobs'] as const;

/** The administration's weighing: alternatives, how sure, what can go wrong, what has no price. */
export function composeAssessment(paper: PaperContext): readonly Block[] {
  const { t } = paper;
  return [
    heading(2, t('reports.paper.heading.assessment')),
    heading(3, t('reports.paper.heading.weighing')),
    paragraph(weighing(paper)),
    paragraph(
      t('reports.paper.assessment.twoModels', { rules: paper.money(paper.analysis.synergies.rules.nok), curve: paper.figures.saving < 0 ? paper.fromThousands(paper.figures.saving) : paper.saving(paper.figures) }),
    ),
    heading(3, t('reports.paper.heading.certainty')),
    ...certainty(paper),
    heading(3, t('reports.paper.heading.risks')),
    bullets(RISKS.map((risk) => t(`reports.paper.risk.${risk}`))),
    heading(3, t('reports.paper.heading.effects')),
    ...effects(paper),
  ];
}

function weighing(paper: PaperContext): string {
  const { t, figures, analysis, money, alternativeName } = paper;
  const value = money(figures.cooperate.presentValue.value);
  const gap = t('reports.paper.assessment.gap', { saving: paper.saving(figures), transition: paper.transition(figures) });
  switch (figures.verdict) {
    case 'enter': {
      const second = analysis.alternatives.filter((a) => a !== figures.cooperate).sort((a, b) => b.presentValue.value - a.presentValue.value)[0];
      return t('reports.paper.assessment.enter', {
        value,
        second: alternativeName(second?.kind ?? 'asToday'),
        secondValue: money(second?.presentValue.value ?? 0),
      });
    }
    case 'join':
      return t('reports.paper.assessment.join', {
        join: alternativeName('joinExisting'),
        joinValue: money(figures.join?.presentValue.value ?? 0),
        joinSaving: figures.recommended ? paper.saving(figures.recommended) : '',
        joinTransition: figures.recommended ? paper.transition(figures.recommended) : '',
        value,
        saving: paper.saving(figures),
        transition: paper.transition(figures),
      });
    case 'improve':
      return [gap, t('reports.paper.assessment.improve', { improveValue: money(figures.improve?.presentValue.value ?? 0), value })].join(' ');
    case 'unsure':
      return t(paper.own.all ? 'reports.paper.assessment.unsureOwn' : 'reports.paper.assessment.unsure', { share: paper.outOfHundred });
    case 'stay':
      return paper.dearer ? t('reports.paper.assessment.stayDearer') : [gap, t('reports.paper.assessment.stay', { period: paper.period })].join(' ');
  }
}

function certainty(paper: PaperContext): readonly Block[] {
  const { t, analysis, figures, money, formats } = paper;
  const { outcomes } = analysis;
  const { presentValue, histogram } = outcomes;
  const heaviest = outcomes.weights.slice(0, HEAVIEST).map((weight) => {
    const ends = [weight.presentValueAtLow, weight.presentValueAtHigh].sort((a, b) => a - b);
    return t('reports.paper.assessment.weight', { assumption: composeAssumptionLabel(weight.cell, paper), range: paper.range({ low: ends[0] ?? 0, high: ends[1] ?? 0 }) });
  });
  return [
    paragraph(
      [
        t('reports.paper.assessment.draws', { draws: formats.number(outcomes.draws), share: paper.outOfHundred }),
        heaviest.length > 0 ? t('reports.paper.assessment.weights', { list: formats.list(heaviest) }) : '',
      ]
        .filter(Boolean)
        .join(' '),
    ),
    {
      kind: 'chart',
      tableInText: true,
      chart: composeHistogram({
        id: 'present-values',
        texts: paper.input.texts,
        heading: false,
        width: CHART_WIDTH,
        height: CHART_HEIGHT,
        title: t('reports.paper.assessment.drawsTitle'),
        subtitle: t('reports.paper.assessment.drawsSubtitle', { low: money(presentValue.p10), high: money(presentValue.p90) }),
        from: histogram.from * figures.factor,
        to: histogram.to * figures.factor,
        counts: histogram.counts,
        p10: presentValue.p10 * figures.factor,
        p50: presentValue.p50 * figures.factor,
        p90: presentValue.p90 * figures.factor,
      }),
    },
    paragraph({ text: composeTippingPoint(paper), bold: true }),
  ];
}

function effects(paper: PaperContext): readonly Block[] {
  const { t, input } = paper;
  return [
    paragraph(t('reports.paper.effects.intro')),
    table({
      caption: t('reports.paper.effects.table'),
      columns: [
        { label: t('reports.paper.effects.name'), numeric: false },
        { label: t('reports.paper.effects.importance'), numeric: false },
        { label: t('reports.paper.effects.extent'), numeric: false },
        { label: t('reports.paper.effects.result'), numeric: false },
      ],
      rows: (input.effects ?? NON_PRICED_EFFECTS).map((effect) => [
        { text: t(`reports.effect.${effect.id}`) },
        { text: t(`reports.effect.importance.${effect.importance}`) },
        { text: t(`reports.effect.extent.${effect.extent}`) },
        { text: plusMinus(effect.importance, effect.extent) },
      ]),
    }),
  ];
}
