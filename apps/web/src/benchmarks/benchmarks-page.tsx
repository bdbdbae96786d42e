import { valueOf } from '@samvirke/model/assumptions';
import { useMemo, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useCase } from '../site/case-context.ts';
import { Problems, RefusalWords } from '../site/problems.tsx';
import { useSite } from '../site/site-context.ts';
import { useSession } from '../site/use-session.ts';
import { YearStamps } from '../site/year-stamps.tsx';
import { buildBenchmark, COMPARED, type Benchmark, type Shown } from './build-benchmark.ts';
import { ChooseComparison } from './choose-comparison.tsx';
import { comparedName } from './compared-name.ts';
import { FittedCurve } from './fitted-curve.tsx';
import { HowReckoned } from './how-reckoned.tsx';
import { OthersOnPlatform } from './others-on-platform.tsx';
import { PeerFigures } from './peer-figures.tsx';
import { Peers } from './peers.tsx';
import { PublishedMeans } from './published-means.tsx';
import { readChoice } from './read-choice.ts';
import { TooFew } from './too-few.tsx';
import { WholeCountry } from './whole-country.tsx';
import { WithheldElement } from './withheld-element.tsx';

const HERE = '/benchmarks';

/** What others pay: the bodies of a cost set held against each other, or why that can't be shown yet. */
export function BenchmarksPage(): ReactNode {
  const site = useSite();
  const { t } = site.texts;
  const known = useCase();
  const { search } = useLocation();
  const benchmark = useMemo(() => buildBenchmark(site, known, readChoice(search)), [site, known, search]);
  const { organisation } = useSession();
  const enough = benchmark !== null && COMPARED.some((one) => benchmark.counts[one] >= benchmark.least);
  return (
    <>
      <div className="page-heading">
        <h1>{t('benchmarks.heading')}</h1>
        <p className="lead">{enough ? t('benchmarks.lead') : t(organisation === null ? 'benchmarks.empty.lead' : 'benchmarks.others.lead')}</p>
        {enough ? <Stamps benchmark={benchmark} /> : null}
        {benchmark === null || benchmark.year === known.year ? null : <p className="fine">{t('benchmarks.usedYear', { year: benchmark.year })}</p>}
      </div>
      <Problems path={HERE} />
      {benchmark === null || benchmark.refusals.length === 0 ? null : <NotUsed benchmark={benchmark} />}
      {enough ? <Compare benchmark={benchmark} /> : null}
      {/* Before what can't be answered: for whoever is logged in, the others are the answer. */}
      {enough || organisation !== null ? <OthersOnPlatform /> : null}
      {enough ? null : <TooFew benchmark={benchmark} />}
      {enough || organisation !== null ? null : <OthersOnPlatform />}
    </>
  );
}

function Compare({ benchmark }: { readonly benchmark: Benchmark }): ReactNode {
  const { texts } = useSite();
  const { shown, element } = benchmark;
  return (
    <>
      <ChooseComparison benchmark={benchmark} />
      {shown === null ? (
        <>
          <WithheldElement benchmark={benchmark} />
          <PublishedMeans />
        </>
      ) : (
        <Answer benchmark={benchmark} shown={shown} name={comparedName(element, texts)} />
      )}
      <HowReckoned year={benchmark.year} />
    </>
  );
}

function Answer({ benchmark, shown, name }: { readonly benchmark: Benchmark; readonly shown: Shown; readonly name: string }): ReactNode {
  return (
    <>
      <PeerFigures benchmark={benchmark} shown={shown} name={name} />
      <Peers benchmark={benchmark} shown={shown} />
      <FittedCurve benchmark={benchmark} shown={shown} />
      <WholeCountry benchmark={benchmark} shown={shown} />
    </>
  );
}

function Stamps({ benchmark }: { readonly benchmark: Benchmark }): ReactNode {
  const { t } = useSite().texts;
  const { assumptions } = useCase();
  return (
    <p className="stamps">
      <YearStamps population={benchmark.year} priceYear={valueOf(assumptions, 'costs/price-year')} />
      <span className="ds-tag" data-color="success">
        {t('benchmarks.stamp', { count: benchmark.withFigures.length })}
      </span>
    </p>
  );
}

/** Municipalities of the set that the year doesn't know, and what became of them. */
function NotUsed({ benchmark }: { readonly benchmark: Benchmark }): ReactNode {
  const { t } = useSite().texts;
  return (
    <div className="problems">
      <div className="ds-alert" data-color="warning">
        <h2 className="ds-heading" data-size="2xs">
          {t('benchmarks.notUsed')}
        </h2>
        <ul>
          {benchmark.refusals.map((refusal) => (
            <li key={JSON.stringify(refusal.figures)}>
              <RefusalWords refusal={refusal} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
