import { calculateFitted, explainCurve, perInhabitant } from '@samvirke/model/benchmarks';
import { composeScatter, type TableModel } from '@samvirke/paper/charts';
import type { ReactNode } from 'react';
import { Figure } from '../explain/figure.tsx';
import { useCase } from '../site/case-context.ts';
import { ChartView } from '../site/chart-view.tsx';
import { FigureCard } from '../site/figure-card.tsx';
import { useTexts } from '../site/site-context.ts';
import type { Benchmark, Shown } from './build-benchmark.ts';
import { comparedInSentence } from './compared-in-sentence.ts';
import { writeSigned } from './write-signed.ts';

/** Steps along the curve; the line is straight between them. */
const STEPS = 24;

/** A curve through all that are measured: whether cost goes with size, and how much of it. */
export function FittedCurve({ benchmark, shown }: { readonly benchmark: Benchmark; readonly shown: Shown }): ReactNode {
  const texts = useTexts();
  const { t, formats } = texts;
  const { nameOf } = useCase();
  const { measured } = benchmark;
  const { curve, body } = shown;
  if (curve === null) {
    return (
      <section className="section" aria-labelledby="curve">
        <h2 id="curve">{t('benchmarks.curve.heading')}</h2>
        <p>{t('benchmarks.curve.none')}</p>
      </section>
    );
  }
  const explained = explainCurve(curve, measured);
  const doubling = explained.doubling.value;
  const below = Math.exp(-curve.residualSpread);
  const above = Math.exp(curve.residualSpread);
  const used = measured.filter(({ participant }) => !curve.leftOut.includes(participant.number)).toSorted((a, b) => a.participant.population - b.participant.population);
  const sizes = used.map(({ participant }) => participant.population);
  const smallest = Math.min(...sizes);
  const largest = Math.max(...sizes);
  const points = Array.from({ length: STEPS + 1 }, (_, step) => smallest * (largest / smallest) ** (step / STEPS)).map((x) => {
    const y = calculateFitted(curve, x);
    return { x, y, low: y * below, high: y * above };
  });
  const table: TableModel = {
    caption: t('benchmarks.curve.table'),
    columns: (['name', 'population', 'perInhabitant', 'fitted', 'deviation'] as const).map((key) => ({ label: t(`benchmarks.curve.${key}`), numeric: key !== 'name' })),
    rows: used.map((one) => {
      const { participant } = one;
      const own = perInhabitant(one);
      const fitted = calculateFitted(curve, participant.population);
      return [
        { text: participant.name },
        { text: formats.number(participant.population), value: participant.population },
        { text: formats.nok(own), value: own },
        { text: formats.nok(fitted), value: fitted },
        { text: writeSigned(own / fitted - 1, texts), value: own / fitted - 1 },
      ];
    }),
  };
  const answer = [
    t(doubling < 0 ? 'benchmarks.curve.falls' : 'benchmarks.curve.rises', { share: formats.share(Math.abs(doubling), 1) }),
    t('benchmarks.curve.explains', { share: formats.share(curve.rSquared) }),
  ].join(' ');
  return (
    <section className="section" aria-labelledby="curve">
      <h2 id="curve">{t('benchmarks.curve.heading')}</h2>
      <div className="figures">
        <FigureCard label={t('benchmarks.curve.explainsLabel')} beside={t('benchmarks.curve.explainsMore')}>
          <Figure explained={explained.rSquared} label={t('benchmarks.curve.explainsLabel')}>
            {formats.share(curve.rSquared)}
          </Figure>
        </FigureCard>
        <FigureCard label={t('benchmarks.curve.spread')} beside={t('benchmarks.curve.spreadMore')}>
          <Figure explained={explained.residualSpread} label={t('benchmarks.curve.spread')}>
            {t('benchmarks.curve.spreadValue', { below: writeSigned(below - 1, texts), above: writeSigned(above - 1, texts) })}
          </Figure>
        </FigureCard>
        <FigureCard label={t('benchmarks.curve.doubling')} beside={t('benchmarks.curve.doublingMore')}>
          <Figure explained={explained.doubling} label={t('benchmarks.curve.doubling')}>
            {writeSigned(doubling, texts)}
          </Figure>
        </FigureCard>
      </div>
      <ChartView
        draw={(size) =>
          composeScatter({
            ...size,
            texts,
            heading: false,
            title: t('benchmarks.curve.chart', { element: comparedInSentence(benchmark.element, texts) }),
            subtitle: answer,
            xAxis: t('benchmarks.curve.xAxis'),
            points: used.map((one) => ({
              label: one.participant.name,
              x: one.participant.population,
              y: perInhabitant(one),
              own: one.participant.number === body.participant.number,
            })),
            curve: points,
            table,
          })
        }
      />
      <p className="fine">
        {t('benchmarks.curve.named')} {t('benchmarks.curve.today')}
        {curve.leftOut.length === 0
          ? null
          : ` ${t('benchmarks.curve.leftOut', { count: curve.leftOut.length, names: formats.list(curve.leftOut.map((number) => nameOf(number) ?? number)) })}`}
      </p>
    </section>
  );
}
