import { valueOf } from '@samvirke/model/assumptions';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCase } from '../site/case-context.ts';
import { useTexts } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';
import { useSession } from '../site/use-session.ts';
import { COMPARED, type Benchmark } from './build-benchmark.ts';
import { PublishedMeans } from './published-means.tsx';

const COMING = ['place', 'curve', 'country'] as const;

/** The page before five have measured: why nothing is shown, what will be, what to do, and what can be compared with today. */
export function TooFew({ benchmark }: { readonly benchmark: Benchmark | null }): ReactNode {
  const { t, formats, language } = useTexts();
  const { assumptions } = useCase();
  const path = usePath();
  const isSupplier = useSession().organisation?.kind === 'supplier';
  const least = valueOf(assumptions, 'benchmarks/least-bodies');
  const measured = benchmark?.withFigures ?? [];
  const most = benchmark ? Math.max(...COMPARED.map((one) => benchmark.counts[one])) : 0;
  const names = formats.list(measured.map(({ name }) => name));
  return (
    <>
      {isSupplier ? null : <div className="ds-card invitation" data-variant="tinted" data-color="accent">
        <h2 className="ds-heading" data-size="xs">
          {t('benchmarks.empty.missing', { count: least - most })}
        </h2>
        <p>{measured.length === 0 ? t('benchmarks.empty.have_none', { least }) : t('benchmarks.empty.have', { count: measured.length, names, least })}</p>
        <p>{t('benchmarks.empty.nextMore')}</p>
        <p>
          <Link className="ds-button" to={path('/costs/own-figures')}>
            {measured.length === 0 ? t('benchmarks.empty.upload') : t('benchmarks.empty.manage')}
          </Link>
        </p>
      </div>}
      <div className="section two-columns">
        <section aria-labelledby="why">
          <h2 id="why" className="subheading">
            {t('benchmarks.empty.why')}
          </h2>
          <p>{t('benchmarks.empty.whyAnswer', { least })}</p>
          <p>
            <Link className="ds-link" to={path('/assumptions/benchmarks/least-bodies')}>
              {assumptions.definitions.get('benchmarks/least-bodies')?.label[language]}
            </Link>
          </p>
        </section>
        <section aria-labelledby="what">
          <h2 id="what" className="subheading">
            {t('benchmarks.empty.what')}
          </h2>
          <ul className="plain-list">
            {COMING.map((one) => (
              <li key={one}>{t(`benchmarks.empty.whatList.${one}`)}</li>
            ))}
          </ul>
        </section>
      </div>
      <PublishedMeans />
    </>
  );
}
