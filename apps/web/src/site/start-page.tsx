import type { Evidence } from '@samvirke/model/evidence';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { explainPerInhabitant } from '../costs/explain-per-inhabitant.ts';
import { Figure } from '../explain/figure.tsx';
import { MunicipalitySearch } from '../organisations/municipality-search.tsx';
import { EXAMPLE_CASE } from '../routes.ts';
import { useCase } from './case-context.ts';
import { FigureCard } from './figure-card.tsx';
import { nationalFigures } from './national-figures.ts';
import { part } from './part.tsx';
import { Problems } from './problems.tsx';
import { readAddress } from './read-address.ts';
import { useSite } from './site-context.ts';
import { usePath } from './use-path.ts';

const SizeGroupChart = part(async () => (await import('./size-group-chart.tsx')).SizeGroupChart);

/** The year that the reports' figures are about. */
const EVIDENCE_YEAR = 2014;
/** Where the report prints the sum of its rules: shown beside ours, never used in a sum. */
const PUBLISHED_SAVING = { table: 'figure-16', measure: 'savingNok', group: 'all' } as const;
const MILLION = 1_000_000;

function findPublishedSaving(evidence: readonly Evidence[]): number {
  const cells = evidence.flatMap((report) => report.cells);
  const printed = cells.filter(({ table, measure, group }) => table === PUBLISHED_SAVING.table && measure === PUBLISHED_SAVING.measure && group === PUBLISHED_SAVING.group);
  return (printed.find(({ elements }) => elements.length !== 1)?.value ?? printed.at(-1)?.value ?? 0) * MILLION;
}

/** What the sector spends and could save, in one screen, and the way in. */
export function StartPage(): ReactNode {
  const site = useSite();
  const { t, formats } = site.texts;
  const { year, nameOf, address } = useCase();
  const navigate = useNavigate();
  const path = usePath();
  const national = nationalFigures(site, EVIDENCE_YEAR);
  const perInhabitant = (group: 'small' | 'medium' | 'large'): string => {
    const found = national.groups.find((known) => known.group === group);
    return formats.nok(found ? found.nok / found.inhabitants : 0);
  };
  const example = readAddress(`?${EXAMPLE_CASE}`).municipalities;
  return (
    <>
      <section className="start-hero">
        <div className="site-width start-hero-inner">
          <div>
            <h1>{t('site.start.heading')}</h1>
            <p className="lead">{t('site.start.lead')}</p>
          </div>
          <form className="start-form" action={path('/cooperation').replace(/\?.*/, '')} method="get">
            <div className="start-form-row">
              <MunicipalitySearch
                year={year}
                name="m"
                label={t('site.start.choose')}
                description={t('site.start.chooseHelp')}
                onChoose={(number) => void navigate(path('/cooperation', { municipalities: [...new Set([...address.municipalities, number])] }))}
              />
              <button type="submit" className="ds-button">
                {t('site.start.begin')}
              </button>
            </div>
            <p className="fine">
              <Link className="ds-link" to={path('/cooperation', { municipalities: example, year: null })}>
                {t('site.start.example', { names: formats.list(example.map((number) => nameOf(number) ?? number)) })}
              </Link>
            </p>
          </form>
        </div>
      </section>
      <Problems path="/" />
      <section className="section start-national" aria-labelledby="national">
        <div>
          <h2 id="national">
            {t('site.start.national')}{' '}
            <span className="ds-tag" data-color="warning">
              {t('site.stamp.evidence')}
            </span>
          </h2>
          <p className="fine">{t('site.start.nationalLead')}</p>
        </div>
        <div className="figures">
          <FigureCard label={t('site.start.total', { count: national.count })} beside={t('site.start.totalBeside')} range={formats.nokRange(national.total.low, national.total.high)}>
            <Figure explained={national.total.explained} label={t('site.start.total', { count: national.count })}>
              {formats.nokShort(national.total.nok)}
            </Figure>
          </FigureCard>
          <FigureCard
            label={t('site.start.saving')}
            beside={t('site.start.savingBeside', { published: formats.nokShort(findPublishedSaving(site.bundle.evidence)), recomputed: formats.nok(national.saving.nok) })}
          >
            <Figure explained={national.saving.explained} label={t('site.start.saving')}>
              {formats.nokShort(national.saving.nok)}
            </Figure>
          </FigureCard>
          <FigureCard
            label={t('site.start.perInhabitant')}
            beside={t('site.start.perInhabitantBeside', { small: perInhabitant('small'), medium: perInhabitant('medium'), large: perInhabitant('large') })}
          >
            <Figure explained={explainPerInhabitant(national.total.explained, national.costs)} label={t('site.start.perInhabitant')}>
              {formats.nok(national.total.nok / national.inhabitants)}
            </Figure>
          </FigureCard>
        </div>
        <SizeGroupChart national={national} waiting={<div className="chart-room" />} />
      </section>
      <section className="section" aria-labelledby="how">
        <h2 id="how">{t('site.start.howHeading')}</h2>
        <ul className="ways">
          {(
            [
              ['/evidence', 'howEvidence'],
              ['/assumptions', 'howAssumptions'],
              ['/costs/own-figures', 'howOwn'],
            ] as const
          ).map(([to, key]) => (
            <li key={key} className="way">
              <Link to={path(to)}>{t(`site.start.${key}`)}</Link>
              <p>{t(`site.start.${key}More`)}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
