import type { ExtrapolatedGroup } from '@samvirke/model/benchmarks';
import type { SizeGroup } from '@samvirke/model/organisations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Figure } from '../explain/figure.tsx';
import { useCase } from '../site/case-context.ts';
import { DataTable } from '../site/data-table.tsx';
import { FigureCard } from '../site/figure-card.tsx';
import { nationalFigures } from '../site/national-figures.ts';
import { useSite } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';
import type { Benchmark, Shown } from './build-benchmark.ts';
import { groupName } from './group-name.ts';
import { useComparisonPath } from './use-comparison-path.ts';
import { writeSigned } from './write-signed.ts';

const TRIM = 'benchmarks/trim-count';

/** From the measured bodies to the whole country, in both ways, with what the choice between them means. */
export function WholeCountry({ benchmark, shown }: { readonly benchmark: Benchmark; readonly shown: Shown }): ReactNode {
  const site = useSite();
  const { texts } = site;
  const { t, formats } = texts;
  const { assumptions, address, nameOf } = useCase();
  const path = usePath();
  const comparisonPath = useComparisonPath();
  const { least, dominance, element, year } = benchmark;
  const { country } = shown;
  const { all, compared, trim } = country;
  const national = nationalFigures({ bundle: site.bundle, assumptions }, year);
  const estimate = element === 'all' ? national.total.explained : national.byElement[element];
  const filledIn = country.participants.length - benchmark.measured.length;
  const trimmedLabel = t('benchmarks.country.trimmed', { count: trim });
  const withTrim = (count: number): string =>
    comparisonPath({ element, body: shown.body.participant.number }, path('/benchmarks', { changes: new Map([...address.changes, [TRIM, count]]) }));
  const cell = (group: ExtrapolatedGroup, key: 'mean' | 'total', label: string): ReactNode => (
    <Figure explained={group[key]} label={label}>
      {formats.nok(group[key].value)}
    </Figure>
  );
  const name = (group: SizeGroup | 'all'): string => t(`site.sizeGroups.${group}`);
  return (
    <section className="section" aria-labelledby="country">
      <h2 id="country">{t('benchmarks.country.heading')}</h2>
      <p>{t(country.by === 'size' ? 'benchmarks.country.lead' : 'benchmarks.country.leadTogether', { count: filledIn })}</p>
      {country.by === 'size' ? null : (
        <p>
          {t('benchmarks.country.whyTogether', {
            groups: formats.list(country.sizes.map(({ group, count }) => t('benchmarks.country.groupCount', { group: groupName(group, texts), count }))),
            least,
            share: formats.share(dominance),
          })}
        </p>
      )}
      <div className="figures">
        <FigureCard label={t('benchmarks.country.all')} beside={t('benchmarks.country.estimate', { amount: formats.nokShort(estimate.value) })}>
          <Figure explained={all.total} label={t('benchmarks.country.all')}>
            {formats.nokShort(all.total.value)}
          </Figure>
        </FigureCard>
        {compared === null ? null : (
          <>
            <FigureCard label={trimmedLabel}>
              <Figure explained={compared.trimmed.total} label={trimmedLabel}>
                {formats.nokShort(compared.trimmed.total.value)}
              </Figure>
            </FigureCard>
            <FigureCard label={t('benchmarks.country.difference')} beside={t('benchmarks.country.differenceBeside', { share: writeSigned(compared.share, texts) })}>
              <Figure explained={compared.explainedDifference} label={t('benchmarks.country.difference')}>
                {formats.nokShort(compared.difference)}
              </Figure>
            </FigureCard>
          </>
        )}
      </div>
      {compared === null ? (
        <p>
          {t('benchmarks.country.trimmedRefused', { trim, least })}{' '}
          {country.trimLess === null ? null : (
            <Link className="ds-link" to={withTrim(country.trimLess)} preventScrollReset>
              {t('benchmarks.country.trimLess', { count: country.trimLess })}
            </Link>
          )}
        </p>
      ) : (
        <p className="fine">
          {t('benchmarks.country.leftOut', { names: formats.list(compared.trimmed.leftOut.map((number) => nameOf(number) ?? number)) })}{' '}
          <Link className="ds-link" to={path(`/assumptions/${TRIM}`)}>
            {t('benchmarks.country.trimAssumption')}
          </Link>
        </p>
      )}
      <DataTable
        caption={t('benchmarks.country.table', { count: country.participants.length })}
        small
        columns={[
          { key: 'group', label: t('benchmarks.country.group') },
          { key: 'measured', label: t('benchmarks.country.measured'), numeric: true },
          { key: 'filledIn', label: t('benchmarks.country.filledIn'), numeric: true },
          { key: 'mean', label: t('benchmarks.country.mean'), numeric: true },
          { key: 'all', label: t('benchmarks.country.all'), numeric: true },
          ...(compared === null ? [] : [{ key: 'trimmed', label: trimmedLabel, numeric: true }]),
        ]}
        rows={[
          ...[...all.byGroup].map(([group, figures]) => {
            const trimmed = compared?.trimmed.byGroup.get(group);
            return {
              key: group,
              cells: [
                name(group),
                formats.number(figures.count),
                formats.number(figures.filledIn),
                cell(figures, 'mean', `${name(group)}, ${t('benchmarks.country.mean')}`),
                cell(figures, 'total', `${name(group)}, ${t('benchmarks.country.all')}`),
                ...(trimmed === undefined ? [] : [cell(trimmed, 'total', `${name(group)}, ${trimmedLabel}`)]),
              ],
            };
          }),
          ...(all.byGroup.size < 2
            ? []
            : [
                {
                  key: 'sum',
                  total: true,
                  cells: [
                    t('benchmarks.country.sum'),
                    formats.number(benchmark.measured.length),
                    formats.number(filledIn),
                    '',
                    formats.nok(all.total.value),
                    ...(compared === null ? [] : [formats.nok(compared.trimmed.total.value)]),
                  ],
                },
              ]),
        ]}
      />
      <p className="fine">
        {t('benchmarks.country.estimateLabel')}:{' '}
        <Figure explained={estimate} label={t('benchmarks.country.estimateLabel')}>
          {formats.nok(estimate.value)}
        </Figure>
      </p>
    </section>
  );
}
