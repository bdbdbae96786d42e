import { publishedMean, type Comparison } from '@samvirke/model/benchmarks';
import type { ReactNode } from 'react';
import { Figure } from '../explain/figure.tsx';
import { useCase } from '../site/case-context.ts';
import { FigureCard } from '../site/figure-card.tsx';
import { useTexts } from '../site/site-context.ts';
import type { Benchmark, Shown } from './build-benchmark.ts';
import { groupName } from './group-name.ts';

const LOWER = 0.25;
const UPPER = 0.75;

function answerOf({ percentile }: Comparison): 'cheapest' | 'below' | 'middle' | 'above' | 'dearest' {
  if (percentile <= 0) return 'cheapest';
  if (percentile >= 1) return 'dearest';
  if (percentile < LOWER) return 'below';
  return percentile > UPPER ? 'above' : 'middle';
}

/** The answer in large figures: what it costs us, where that stands, and the published mean. */
export function PeerFigures({ benchmark, shown, name }: { readonly benchmark: Benchmark; readonly shown: Shown; readonly name: string }): ReactNode {
  const texts = useTexts();
  const { t, formats } = texts;
  const { assumptions } = useCase();
  const { comparison, body, costs } = shown;
  const { participant } = body;
  const range = benchmark.element === 'all' ? costs.total : costs.costs[benchmark.element];
  const published = publishedMean({ group: participant.group, element: benchmark.element }, assumptions);
  if (comparison.withheld) return null;
  const { explained, count, quartiles, own } = comparison;
  const label = t('benchmarks.figures.own', { element: name, name: participant.name });
  const above = own / published.value - 1;
  return (
    <div className="section">
      <p className="answer">{t(`benchmarks.answer.${answerOf(comparison)}`, { name: participant.name, count })}</p>
      <div className="figures">
        <FigureCard
          label={label}
          range={formats.nokRange(range.low / participant.population, range.high / participant.population)}
          beside={t('benchmarks.figures.perInhabitant', { median: formats.nok(quartiles.median) })}
        >
          <Figure explained={explained.own} label={label}>
            {formats.nok(own)}
          </Figure>
        </FigureCard>
        <FigureCard label={t('benchmarks.figures.place')} beside={t('benchmarks.figures.placeBeside', { count, group: groupName(comparison.group, texts) })}>
          <Figure explained={explained.percentile} label={t('benchmarks.figures.place')}>
            {formats.share(comparison.percentile)}
          </Figure>
        </FigureCard>
        <FigureCard
          label={t('benchmarks.figures.published', { group: t(`benchmarks.groups.${participant.group}`) })}
          beside={t(above < 0 ? 'benchmarks.figures.cheaperBy' : 'benchmarks.figures.dearerBy', { name: participant.name, share: formats.share(Math.abs(above)) })}
        >
          <Figure explained={published} label={t('benchmarks.figures.published', { group: t(`benchmarks.groups.${participant.group}`) })}>
            {formats.nok(published.value)}
          </Figure>
        </FigureCard>
      </div>
    </div>
  );
}
