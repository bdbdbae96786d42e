import { valueOf } from '@samvirke/model/assumptions';
import { publishedMean } from '@samvirke/model/benchmarks';
import { SIZE_GROUPS } from '@samvirke/model/organisations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { findReference } from '../assumptions/find-reference.ts';
import { ReferenceLine } from '../assumptions/reference-line.tsx';
import { Figure } from '../explain/figure.tsx';
import { useCase } from '../site/case-context.ts';
import { DataTable } from '../site/data-table.tsx';
import { useTexts } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';
import { COMPARED } from './build-benchmark.ts';
import { comparedName } from './compared-name.ts';

const SOURCES = ['costs/unit-cost', 'costs/inhabitants-per-fte', 'costs/cost-per-fte'] as const;

/** The three published group means: what anybody can be held against before five have measured. */
export function PublishedMeans(): ReactNode {
  const texts = useTexts();
  const { t, language, formats } = texts;
  const { assumptions } = useCase();
  const path = usePath();
  const boundary = (which: string): string => formats.number(valueOf(assumptions, 'organisations/size-group-boundaries', which));
  const write = (element: (typeof COMPARED)[number]): readonly ReactNode[] => [
    comparedName(element, texts),
    ...SIZE_GROUPS.map((group) => {
      const mean = publishedMean({ group, element }, assumptions);
      return (
        <Figure key={group} explained={mean} label={t('benchmarks.published.of', { element: comparedName(element, texts), group: t(`benchmarks.groups.${group}`) })}>
          {formats.nok(mean.value)}
        </Figure>
      );
    }),
  ];
  return (
    <section className="section" aria-labelledby="published">
      <h2 id="published">{t('benchmarks.published.heading')}</h2>
      <p>
        {t('benchmarks.published.lead')} {t('benchmarks.published.smallBelow', { small: boundary('smallBelow'), medium: boundary('mediumTo') })}
      </p>
      <DataTable
        caption={t('benchmarks.published.table', { year: valueOf(assumptions, 'costs/price-year') })}
        small
        columns={[
          { key: 'element', label: t('benchmarks.published.element') },
          ...SIZE_GROUPS.map((group) => ({ key: group, label: t(`site.sizeGroups.${group}`), numeric: true })),
        ]}
        rows={COMPARED.toSorted((a, b) => Number(a === 'all') - Number(b === 'all')).map((element) => ({ key: element, total: element === 'all', cells: write(element) }))}
      />
      <div className="fine">
        <p>{t('benchmarks.published.source')}:</p>
        <ul className="plain-list">
          {SOURCES.map((id) => {
            const definition = assumptions.definitions.get(id);
            const reference = definition && findReference(definition, assumptions.date);
            return (
              <li key={id}>
                <Link className="ds-link" to={path(`/assumptions/${id}`)}>
                  {definition?.label[language] ?? id}
                </Link>
                {reference ? (
                  <>
                    {': '}
                    <ReferenceLine reference={reference} />
                  </>
                ) : null}
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
