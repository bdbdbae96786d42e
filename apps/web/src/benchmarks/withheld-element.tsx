import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../site/site-context.ts';
import type { Benchmark } from './build-benchmark.ts';
import { comparedName } from './compared-name.ts';
import { useComparisonPath } from './use-comparison-path.ts';

/** An element that can't be shown although others can: why, and which can. */
export function WithheldElement({ benchmark }: { readonly benchmark: Benchmark }): ReactNode {
  const texts = useTexts();
  const { t, formats } = texts;
  const comparisonPath = useComparisonPath();
  const { element, counts, showable, least, because } = benchmark;
  const count = counts[element];
  return (
    <section className="section" aria-labelledby="withheld">
      <h2 id="withheld">{t('benchmarks.withheld.heading', { element: comparedName(element, texts) })}</h2>
      <p className="answer">
        {because === 'dominated'
          ? t('benchmarks.withheld.dominated', { share: formats.share(benchmark.dominance) })
          : count === 0
            ? t('benchmarks.withheld.few_none')
            : t('benchmarks.withheld.few', { count, least })}
      </p>
      {showable.length === 0 ? null : (
        <p>
          {t('benchmarks.withheld.others')}{' '}
          {showable.map((one, index) => (
            <span key={one}>
              {index === 0 ? '' : ', '}
              <Link className="ds-link" to={comparisonPath({ element: one })}>
                {comparedName(one, texts)}
              </Link>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
