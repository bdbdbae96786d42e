import { deflate, priceYearOf, priceYears } from '@samvirke/model/costs';
import type { Evidence } from '@samvirke/model/evidence';
import type { Explained } from '@samvirke/model/explain';
import { findMunicipalities, SIZE_GROUPS } from '@samvirke/model/organisations';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { explainPerInhabitant } from '../costs/explain-per-inhabitant.ts';
import { Figure } from '../explain/figure.tsx';
import { MunicipalitySearch } from '../organisations/municipality-search.tsx';
import { EXAMPLE_CASE } from '../routes.ts';
import { useCase } from './case-context.ts';
import { FigureCard } from './figure-card.tsx';
import { nationalFigures } from './national-figures.ts';
import { nearestMunicipalities } from './nearest-municipalities.ts';
import { part } from './part.tsx';
import { Problems } from './problems.tsx';
import { readAddress } from './read-address.ts';
import { useSite } from './site-context.ts';
import { usePath } from './use-path.ts';
import { YearStamps } from './year-stamps.tsx';

const SizeGroupChart = part(async () => (await import('./size-group-chart.tsx')).SizeGroupChart);

/** The year that the reports' figures are about. */
const EVIDENCE_YEAR = 2014;
/** Where the report prints the sum of its rules: shown beside ours, never used in a sum. */
const PUBLISHED_SAVING = { table: 'figure-16', measure: 'savingNok', group: 'all' } as const;
const MILLION = 1_000_000;
const NAMES_SHOWN = 5;

function findPublishedSaving(evidence: readonly Evidence[]): number {
  const cells = evidence.flatMap((report) => report.cells);
  const printed = cells.filter(({ table, measure, group }) => table === PUBLISHED_SAVING.table && measure === PUBLISHED_SAVING.measure && group === PUBLISHED_SAVING.group);
  return (printed.find(({ elements }) => elements.length !== 1)?.value ?? printed.at(-1)?.value ?? 0) * MILLION;
}

/** Words that are not one municipality's: kept in the field, with the names they may have meant. */
interface Unclear {
  readonly words: string;
  readonly several: boolean;
  readonly names: readonly { readonly number: string; readonly name: string }[];
}

function ChooseFirst(): ReactNode {
  const { texts, bundle } = useSite();
  const { t, formats } = texts;
  const { year, years, nameOf, address } = useCase();
  const navigate = useNavigate();
  const path = usePath();
  const [unclear, setUnclear] = useState<Unclear | null>(null);
  const example = readAddress(`?${EXAMPLE_CASE}`).municipalities;
  const withOne = (number: string): string => path('/cooperation', { municipalities: [...new Set([...address.municipalities, number])] });
  const look = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const words = event.currentTarget.querySelector<HTMLInputElement>('input[type="text"]')?.value.trim() ?? '';
    if (words === '') {
      void navigate(path('/cooperation'));
      return;
    }
    const { reference } = bundle;
    const found = findMunicipalities({ query: words, year, limit: NAMES_SHOWN }, reference).map(({ municipality }) => municipality);
    const [first, second] = found;
    if (first && (second === undefined || first.name.toLowerCase() === words.toLowerCase())) {
      void navigate(withOne(first.number));
      return;
    }
    setUnclear({ words, several: found.length > 0, names: found.length > 0 ? found : nearestMunicipalities({ words, year, limit: NAMES_SHOWN }, reference) });
  };
  return (
    <form className="start-form" action={path('/cooperation').replace(/\?.*/, '')} method="get" onSubmit={look}>
      <div className="start-form-row">
        <MunicipalitySearch year={year} name="m" label={t('site.start.choose')} description={t('site.start.chooseHelp')} onChoose={(number) => void navigate(withOne(number))} />
        <button type="submit" className="ds-button">
          {t('site.start.begin')}
        </button>
      </div>
      <div role="alert" className="start-unclear">
        {unclear === null ? null : (
          <>
            <p>
              {unclear.several
                ? t('site.start.several', { words: unclear.words })
                : t(/^\d+$/.test(unclear.words) ? 'site.start.noNumber' : 'site.start.noName', { words: unclear.words, year: years.at(-1) ?? year })}
              {unclear.names.length > 0 ? ` ${t('site.start.meant')}` : ` ${t('site.start.lookForList')}`}
            </p>
            {unclear.names.length > 0 ? (
              <ul className="name-links">
                {unclear.names.map(({ number, name }) => (
                  <li key={number}>
                    <Link className="ds-link" to={withOne(number)}>
                      {name}
                    </Link>
                  </li>
                ))}
              </ul>
            ) : null}
          </>
        )}
      </div>
      <p className="fine">
        <Link className="ds-link" to={path('/cooperation', { municipalities: example, year: null })}>
          {t('site.start.example', { names: formats.list(example.map((number) => nameOf(number) ?? number)) })}
        </Link>
      </p>
    </form>
  );
}

/** What the sector spends and could save today, the report's year as evidence beside it, and the way in. */
export function StartPage(): ReactNode {
  const site = useSite();
  const { t, formats } = site.texts;
  const { years, assumptions } = useCase();
  const path = usePath();
  const year = years.at(-1) ?? site.bundle.today;
  const now = nationalFigures({ bundle: site.bundle, assumptions }, year);
  const then = nationalFigures(site, EVIDENCE_YEAR);
  const priceYear = priceYearOf(assumptions);
  const kronerYear = Math.min(site.bundle.today, priceYears(assumptions).at(-1) ?? priceYear);
  const inTodaysKroner = (explained: Explained, label: string, write: (value: number) => string): ReactNode => {
    const today = deflate({ amount: explained, fromYear: priceYear, toYear: kronerYear }, assumptions);
    return (
      <span className="figure-card-also">
        <Figure explained={today} label={`${label}, ${t('site.stamp.kroner', { year: kronerYear })}`}>
          {write(today.value)}
        </Figure>{' '}
        {t('site.start.inKroner', { year: kronerYear })}
      </span>
    );
  };
  const perInhabitant = explainPerInhabitant(now.total.explained, now.costs);
  const totalLabel = t('site.start.total', { count: now.count });
  return (
    <>
      <section className="start-hero">
        <div className="site-width start-hero-inner">
          <div>
            <h1>{t('site.start.heading')}</h1>
            <p className="lead">{t('site.start.lead')}</p>
          </div>
          <ChooseFirst />
        </div>
      </section>
      <Problems path="/" />
      <section className="section start-national" aria-labelledby="national">
        <div>
          <h2 id="national">{t('site.start.national')}</h2>
          <p className="stamps">
            <YearStamps population={year} priceYear={priceYear} />
            <span className="ds-tag" data-color="warning">
              {t('site.stamp.estimate')}
            </span>
          </p>
        </div>
        <div className="figures">
          <FigureCard
            label={totalLabel}
            range={formats.nokRange(now.total.low, now.total.high)}
            beside={inTodaysKroner(now.total.explained, totalLabel, formats.nokShort)}
          >
            <Figure explained={now.total.explained} label={totalLabel}>
              {formats.nokShort(now.total.nok)}
            </Figure>
          </FigureCard>
          <FigureCard
            label={t('site.start.saving')}
            beside={
              <>
                {t('site.start.noRange')}
                {inTodaysKroner(now.saving.explained, t('site.start.saving'), formats.nokShort)}
              </>
            }
          >
            <Figure explained={now.saving.explained} label={t('site.start.saving')}>
              {formats.nokShort(now.saving.nok)}
            </Figure>
          </FigureCard>
          <FigureCard
            label={t('site.start.perInhabitant')}
            range={formats.nokRange(now.total.low / now.inhabitants, now.total.high / now.inhabitants)}
            beside={SIZE_GROUPS.map((group, index) => {
              const found = now.groups.find((known) => known.group === group);
              return found ? (
                <span key={group}>
                  {index === 0 ? '' : ', '}
                  {t(`site.start.inGroup.${group}`)}{' '}
                  <Figure explained={found.perInhabitant} label={`${t('site.start.perInhabitant')}, ${t(`site.start.inGroup.${group}`)}`}>
                    {formats.nok(found.nok / found.inhabitants)}
                  </Figure>
                </span>
              ) : null;
            })}
          >
            <Figure explained={perInhabitant} label={t('site.start.perInhabitant')}>
              {formats.nok(perInhabitant.value)}
            </Figure>
          </FigureCard>
        </div>
        <p className="fine">
          {t('site.start.nationalLead', { year: kronerYear })}{' '}
          <Link className="ds-link" to={path('/assumptions/costs/municipal-deflator')}>
            {t('site.start.deflator')}
          </Link>
        </p>
        <aside className="evidence-strip" aria-labelledby="evidence-year">
          <h3 id="evidence-year">
            {t('site.start.past')}{' '}
            <span className="ds-tag" data-color="warning">
              {t('site.stamp.evidence')}
            </span>
          </h3>
          <dl>
            <div>
              <dt>{t('site.start.total', { count: then.count })}</dt>
              <dd>
                <Figure explained={then.total.explained} label={`${t('site.start.total', { count: then.count })}, ${EVIDENCE_YEAR}`}>
                  {formats.nokShort(then.total.nok)}
                </Figure>
                <span className="fine">{formats.nokRange(then.total.low, then.total.high)}</span>
              </dd>
            </div>
            <div>
              <dt>{t('site.start.savingThen')}</dt>
              <dd>
                <Figure explained={then.saving.explained} label={`${t('site.start.saving')}, ${EVIDENCE_YEAR}`}>
                  {formats.nokShort(then.saving.nok)}
                </Figure>
                <span className="fine">{t('site.start.savingBeside', { published: formats.nokShort(findPublishedSaving(site.bundle.evidence)) })}</span>
              </dd>
            </div>
            <div>
              <dt>{t('site.start.perInhabitant')}</dt>
              <dd>
                <Figure explained={explainPerInhabitant(then.total.explained, then.costs)} label={`${t('site.start.perInhabitant')}, ${EVIDENCE_YEAR}`}>
                  {formats.nok(then.total.nok / then.inhabitants)}
                </Figure>
                <span className="fine">{formats.nokRange(then.total.low / then.inhabitants, then.total.high / then.inhabitants)}</span>
              </dd>
            </div>
          </dl>
          <p className="fine">
            {t('site.start.pastMore')}{' '}
            <Link className="ds-link" to={path('/evidence')}>
              {t('site.nav.evidence')}
            </Link>
          </p>
        </aside>
        <SizeGroupChart national={now} waiting={<div className="chart-room" />} />
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
