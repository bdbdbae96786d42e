import { assumptionOfCell } from '@samvirke/model/assumptions';
import type { Analysis } from '@samvirke/model/reports';
import { composeHistogram, composeTornado } from '@samvirke/paper/charts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { cellLabel } from '../assumptions/cell-label.ts';
import { formatCell } from '../assumptions/format-cell.ts';
import { useCase } from '../site/case-context.ts';
import { ChartView } from '../site/chart-view.tsx';
import { useTexts } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';
import { findCooperate } from './answer-figures.tsx';
import type { DrawnOutcomes } from './use-outcomes.ts';
import { writeChance } from './write-chance.ts';

const WEIGHTS_SHOWN = 8;
const TIPPING_SHOWN = 5;

/** How the draws fell, what weighs most, and what would have to be different for the answer to tip. */
export function HowSure({ analysis, drawn }: { readonly analysis: Analysis; readonly drawn: DrawnOutcomes }): ReactNode {
  const texts = useTexts();
  const { t, formats } = texts;
  const { assumptions } = useCase();
  const path = usePath();
  const { outcomes } = drawn;
  const presentValue = findCooperate(analysis)?.presentValue.value ?? 0;
  const writeCell = (cell: string, value: number): string => formatCell(assumptions.definitions.get(assumptionOfCell(cell)), texts).write(value);
  const tipping = analysis.tippingPoints.filter(({ tipsAt }) => tipsAt !== null);
  return (
    <section className="section" aria-labelledby="sure" aria-busy={drawn.isDrawing}>
      <h2 id="sure">{t('cooperation.sure.heading')}</h2>
      {outcomes ? (
        <>
          <p className="answer">
            {t('cooperation.sure.answer', {
              share: writeChance(outcomes.shareThatPays, texts),
              draws: formats.number(outcomes.draws),
              low: formats.nokShort(outcomes.presentValue.p10),
              high: formats.nokShort(outcomes.presentValue.p90),
            })}
          </p>
          <ChartView
            draw={(size) =>
              composeHistogram({
                ...size,
                texts,
                heading: false,
                title: t('cooperation.sure.histogram'),
                subtitle: t('cooperation.sure.histogramAnswer', { share: writeChance(outcomes.shareThatPays, texts) }),
                from: outcomes.histogram.from,
                to: outcomes.histogram.to,
                counts: outcomes.histogram.counts,
                p10: outcomes.presentValue.p10,
                p50: outcomes.presentValue.p50,
                p90: outcomes.presentValue.p90,
              })
            }
          />
          <ChartView
            draw={(size) =>
              composeTornado({
                ...size,
                texts,
                heading: false,
                title: t('cooperation.sure.tornado'),
                subtitle: t('cooperation.sure.tornadoAnswer', { name: cellLabel(outcomes.weights[0]?.cell ?? '', assumptions, texts) }),
                likely: presentValue,
                rows: outcomes.weights.slice(0, WEIGHTS_SHOWN).map(({ cell, presentValueAtLow, presentValueAtHigh }) => {
                  const known = assumptions.cells.get(cell);
                  return {
                    label: cellLabel(cell, assumptions, texts),
                    atLow: presentValueAtLow,
                    atHigh: presentValueAtHigh,
                    low: known?.low === undefined ? '' : writeCell(cell, known.low),
                    high: known?.high === undefined ? '' : writeCell(cell, known.high),
                  };
                }),
              })
            }
          />
          <p className="fine">{t('cooperation.sure.seed', { seed: outcomes.seed, draws: formats.number(outcomes.draws) })}</p>
        </>
      ) : (
        <output className="waiting">
          {t('cooperation.sure.drawing')}
        </output>
      )}
      <h3>{t('cooperation.tipping.heading')}</h3>
      {tipping.length === 0 ? (
        <p>{presentValue >= 0 ? t('cooperation.tipping.noneGain') : t('cooperation.tipping.noneLoss')}</p>
      ) : (
        <ul className="plain-list">
          {tipping.slice(0, TIPPING_SHOWN).map(({ cell, likely, tipsAt, paysAbove }) => (
            <li key={cell}>
              <Link className="ds-link" to={path(`/assumptions/${assumptionOfCell(cell)}`)}>
                {cellLabel(cell, assumptions, texts)}
              </Link>
              {': '}
              {t(paysAbove === true ? 'cooperation.tipping.above' : 'cooperation.tipping.below', {
                tipsAt: writeCell(cell, tipsAt ?? 0),
                likely: writeCell(cell, likely),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
