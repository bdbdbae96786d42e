import { assumptionOfCell } from '@samvirke/model/assumptions';
import type { TippingPoint } from '@samvirke/model/business-cases';
import { may } from '@samvirke/model/access';
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
import { useSession } from '../site/use-session.ts';
import { findCooperate } from './answer-figures.tsx';
import { roundTipping } from './round-tipping.ts';
import type { DrawnOutcomes } from './use-outcomes.ts';
import { writeChance } from './write-chance.ts';

const WEIGHTS_SHOWN = 8;
const TIPPING_SHOWN = 5;
/** How estimates and the curve are made: true, but nothing that a council can hold an opinion of. */
const TECHNICAL: ReadonlySet<string> = new Set([
  'costs/estimate-spread',
  'costs/mean-spread',
  'costs/own-figure-spread',
  'synergies/curve-level',
  'synergies/curve-slope-outside',
]);

/** How the draws fell, what weighs most, and what would have to be different for the answer to tip. */
export function HowSure({ analysis, drawn }: { readonly analysis: Analysis; readonly drawn: DrawnOutcomes }): ReactNode {
  const texts = useTexts();
  const { t, formats } = texts;
  const { assumptions } = useCase();
  const path = usePath();
  const { roles } = useSession();
  const { outcomes } = drawn;
  const presentValue = findCooperate(analysis)?.presentValue.value ?? 0;
  const writeCell = (cell: string, value: number): string => formatCell(assumptions.definitions.get(assumptionOfCell(cell)), texts).write(value);
  const tipping = analysis.tippingPoints.filter(({ tipsAt }) => tipsAt !== null);
  const isTechnical = ({ cell }: TippingPoint): boolean => TECHNICAL.has(assumptionOfCell(cell));
  const plain = tipping.filter((point) => !isTechnical(point));
  const technical = tipping.filter(isTechnical);
  const writeTipping = ({ cell, likely, tipsAt, paysAbove }: TippingPoint): ReactNode => {
    const { low, high } = assumptions.cells.get(cell) ?? {};
    const at = roundTipping(tipsAt ?? 0, likely);
    const isBeyond = tipsAt !== null && low !== undefined && high !== undefined && (tipsAt < low || tipsAt > high);
    return (
      <li key={cell}>
        <Link className="ds-link" to={path(`/assumptions/${assumptionOfCell(cell)}`)}>
          {cellLabel(cell, assumptions, texts)}
        </Link>
        {': '}
        {t(paysAbove === true ? 'cooperation.tipping.above' : 'cooperation.tipping.below', { tipsAt: writeCell(cell, at), likely: writeCell(cell, likely) })}
        {isBeyond ? ` ${t('cooperation.tipping.beyond', { low: writeCell(cell, low), high: writeCell(cell, high) })}` : null}
      </li>
    );
  };
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
                subtitle: `${t('cooperation.sure.tornadoAnswer', { name: cellLabel(outcomes.weights[0]?.cell ?? '', assumptions, texts) })} ${t('cooperation.sure.tornadoKey')}`,
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
          {may('jobs.run', roles) ? (
            <p className="on-screen">
              <Link className="ds-link" to={path('/jobs')}>
                {t('cooperation.sure.asJob')}
              </Link>
            </p>
          ) : null}
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
        <>
          {plain.length === 0 ? <p>{t('cooperation.tipping.onlyTechnical')}</p> : <ul className="plain-list">{plain.slice(0, TIPPING_SHOWN).map(writeTipping)}</ul>}
          {technical.length === 0 ? null : (
            <details className="more">
              <summary>{t('cooperation.tipping.technical', { count: technical.length })}</summary>
              <ul className="plain-list">{technical.map(writeTipping)}</ul>
            </details>
          )}
        </>
      )}
    </section>
  );
}
