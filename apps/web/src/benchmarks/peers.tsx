import { publishedMean, type Comparison, type Withheld } from '@samvirke/model/benchmarks';
import type { Explained } from '@samvirke/model/explain';
import { composeBars } from '@samvirke/paper/charts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Figure } from '../explain/figure.tsx';
import { useCase } from '../site/case-context.ts';
import { ChartView } from '../site/chart-view.tsx';
import { DataTable } from '../site/data-table.tsx';
import { useTexts } from '../site/site-context.ts';
import type { Benchmark, Shown } from './build-benchmark.ts';
import { comparedInSentence } from './compared-in-sentence.ts';
import { groupName } from './group-name.ts';
import { startSentence } from './start-sentence.ts';
import { useComparisonPath } from './use-comparison-path.ts';
import { writeSigned } from './write-signed.ts';

/** Which groups the body can be held against, those that are withheld with why; the one that is shown is named. */
function Groups({ benchmark, shown }: { readonly benchmark: Benchmark; readonly shown: Shown }): ReactNode {
  const texts = useTexts();
  const { t, formats } = texts;
  const comparisonPath = useComparisonPath();
  const { least, dominance, element } = benchmark;
  const to = (group: string): string => comparisonPath({ element, body: shown.body.participant.number, group });
  const write = (one: Comparison | Withheld): ReactNode => {
    const group = startSentence(groupName(one.group, texts));
    if (one.withheld) {
      const asked = one.group === shown.comparison.group;
      return (
        <>
          {one.because === 'few' ? t('benchmarks.peers.few', { group, count: one.count, least }) : t('benchmarks.peers.dominated', { group, share: formats.share(dominance) })}
          {asked && one.offered !== null ? (
            <>
              {' '}
              <Link className="ds-link" to={to(one.offered)}>
                {t('benchmarks.peers.offered', { group: groupName(one.offered, texts) })}
              </Link>
            </>
          ) : null}
        </>
      );
    }
    return one.group === shown.comparison.group ? (
      <strong>{t('benchmarks.peers.shown', { group, count: one.count })}</strong>
    ) : (
      <Link className="ds-link" to={to(one.group)}>
        {t('benchmarks.peers.choose', { group, count: one.count })}
      </Link>
    );
  };
  return (
    <div>
      <p id="compared-with">{t('benchmarks.peers.with')}</p>
      <ul className="plain-list" aria-labelledby="compared-with">
        {shown.groups.map((one) => (
          <li key={one.group}>{write(one)}</li>
        ))}
      </ul>
    </div>
  );
}

/** A body's own cost per inhabitant against the quartiles and the means. */
export function Peers({ benchmark, shown }: { readonly benchmark: Benchmark; readonly shown: Shown }): ReactNode {
  const texts = useTexts();
  const { t, formats } = texts;
  const { assumptions } = useCase();
  const { comparison, body } = shown;
  const { participant } = body;
  const published = publishedMean({ group: participant.group, element: benchmark.element }, assumptions);
  const figures: readonly { readonly key: string; readonly label: string; readonly explained: Explained }[] = comparison.withheld
    ? []
    : [
        { key: 'own', label: participant.name, explained: comparison.explained.own },
        ...(['lower', 'median', 'upper'] as const).map((key) => ({ key, label: t(`benchmarks.peers.${key}`), explained: comparison.explained[key] })),
        { key: 'mean', label: t('benchmarks.peers.mean'), explained: comparison.mean },
        { key: 'published', label: t('benchmarks.peers.published'), explained: published },
      ];
  return (
    <section className="section" aria-labelledby="peers">
      <h2 id="peers">{t('benchmarks.peers.heading', { name: participant.name })}</h2>
      <Groups benchmark={benchmark} shown={shown} />
      {comparison.withheld ? null : (
        <>
          <ChartView
            draw={(size) =>
              composeBars({
                ...size,
                texts,
                heading: false,
                quantity: 'NOK/inhabitant',
                title: t('benchmarks.peers.chart', { element: comparedInSentence(benchmark.element, texts) }),
                subtitle: groupName(comparison.group, texts),
                rowHeading: t('benchmarks.peers.bar'),
                bars: figures.map(({ key, label, explained }) => ({ label, value: explained.value, fill: key === 'own' ? 1 : 0, estimate: key === 'published' })),
              })
            }
          />
          <DataTable
            caption={t('benchmarks.peers.table', { group: groupName(comparison.group, texts), name: participant.name })}
            columns={[
              { key: 'bar', label: t('benchmarks.peers.bar') },
              { key: 'value', label: t('benchmarks.peers.value'), numeric: true },
              { key: 'against', label: t('benchmarks.peers.against'), numeric: true },
            ]}
            rows={figures.map(({ key, label, explained }) => ({
              key,
              cells: [
                label,
                <Figure key="value" explained={explained} label={label}>
                  {formats.nok(explained.value)}
                </Figure>,
                key === 'own' || explained.value === 0 ? '' : writeSigned(comparison.own / explained.value - 1, texts),
              ],
            }))}
          />
          <p className="fine">{t('benchmarks.peers.meanMore')}</p>
        </>
      )}
    </section>
  );
}
