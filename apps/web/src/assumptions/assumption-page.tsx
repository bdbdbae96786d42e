import { assumptionOfCell } from '@samvirke/model/assumptions';
import { walkExplained } from '@samvirke/model/explain';
import { useMemo, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { NotFoundPage } from '../site/not-found-page.tsx';
import { buildCase } from '../site/build-case.ts';
import { useCase } from '../site/case-context.ts';
import { DataTable } from '../site/data-table.tsx';
import { matchRoute } from '../site/match-route.ts';
import { Problems } from '../site/problems.tsx';
import { readAddress } from '../site/read-address.ts';
import { EXAMPLE_CASE } from '../routes.ts';
import { useSite } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';
import { AssumptionField } from './assumption-field.tsx';
import { cellPartLabel, cellPath } from './cell-label.ts';
import { findReference } from './find-reference.ts';
import { formatCell } from './format-cell.ts';
import { NationalParameters } from './national-parameters.tsx';
import { ReferenceLine } from './reference-line.tsx';

const LANGUAGES = ['nb', 'nn', 'en'] as const;

/** One assumption: what it is called, what it is, where it comes from and where it is used. */
export function AssumptionPage(): ReactNode {
  const site = useSite();
  const { texts, bundle } = site;
  const { t, find, language, formats } = texts;
  const { pathname } = useLocation();
  const { parameters, path: here } = matchRoute(pathname);
  const theCase = useCase();
  const path = usePath();
  const id = `${parameters.room}/${parameters.name}`;
  const { assumptions } = theCase;
  const definition = assumptions.definitions.get(id);
  const analysis = useMemo(
    () => theCase.analysis ?? buildCase(site, readAddress(`?${EXAMPLE_CASE}`)).analysis,
    [theCase.analysis, site],
  );
  const usedIn = useMemo(() => {
    const formulas = new Set<string>();
    if (analysis) {
      const from = [
        analysis.total.explained,
        analysis.hidden.explained,
        analysis.synergies.curve.explained,
        analysis.synergies.rules.explained,
        analysis.transition.explained,
        analysis.toTodaysKroner.factor,
        ...analysis.alternatives.map(({ presentValue }) => presentValue),
      ];
      for (const explained of from) {
        walkExplained(explained, (step) => {
          if (step.inputs.some((input) => input.from === 'assumption' && assumptionOfCell(input.cell) === id)) formulas.add(step.formula);
        });
      }
    }
    return [...formulas];
  }, [analysis, id]);
  if (!definition) return <NotFoundPage />;
  const cells = [...assumptions.cells].filter(([cell]) => assumptionOfCell(cell) === id);
  const format = formatCell(definition, texts);
  const reference = findReference(definition, bundle.date);
  const inUse = theCase.analysis !== null;
  return (
    <>
      <p className="fine">
        <Link className="ds-link" to={path('/assumptions')}>
          {t('site.pages.assumptions')}
        </Link>{' '}
        › {find(`site.rooms.${parameters.room}`) ?? parameters.room}
      </p>
      <div className="page-heading">
        <h1>{definition.label[language]}</h1>
        {definition.description === undefined ? null : <p className="lead">{definition.description[language]}</p>}
        <p className="stamps">
          <span className="ds-tag" data-color={definition.kind === 'placeholder' ? 'warning' : 'neutral'}>
            {t(`site.kinds.${definition.kind}`)}
          </span>
        </p>
      </div>
      <Problems path={here} />
      <div className="two-columns">
        <div>
          <dl className="facts">
            <div>
              <dt>{t('site.assumption.value')}</dt>
              <dd>
                {cells.length === 1 && cells[0] ? (
                  <strong>{format.write(cells[0][1].value)}</strong>
                ) : (
                  t('site.assumption.tableBelow', { count: cells.length })
                )}
                {cells.length === 1 && cells[0]?.[1].low !== undefined && cells[0][1].high !== undefined
                  ? ` (${t('site.range')} ${format.write(cells[0][1].low)}–${format.write(cells[0][1].high)})`
                  : null}
              </dd>
            </div>
            <div>
              <dt>{t('site.assumptions.source')}</dt>
              <dd>{reference ? <ReferenceLine reference={reference} /> : t('site.assumption.noSource')}</dd>
            </div>
            <div>
              <dt>{t('site.assumption.checked')}</dt>
              <dd>{t('site.assumption.checkedDates', { checked: formats.date(definition.lastChecked), review: formats.date(definition.reviewBy) })}</dd>
            </div>
            <div>
              <dt>{t('site.assumption.file')}</dt>
              <dd>
                <code>data/assumptions/{definition.id}.yaml</code>
              </dd>
            </div>
          </dl>
        </div>
        <div>
          <h2 className="subheading">{t('site.assumption.languages')}</h2>
          <dl className="facts">
            {LANGUAGES.map((other) => (
              <div key={other}>
                <dt>{t(`site.languages.${other}`)}</dt>
                <dd lang={other}>{definition.label[other]}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
      {cells.length > 1 ? (
        <section className="section" aria-labelledby="values">
          <h2 id="values">{t('site.assumption.values')}</h2>
          <DataTable
            caption={t('site.assumption.values')}
            hideCaption
            columns={[
              { key: 'cell', label: t('site.assumption.cell') },
              { key: 'value', label: t('site.assumptions.value'), numeric: true },
              { key: 'range', label: t('site.rangeHeading'), numeric: true },
            ]}
            rows={cells.map(([cell, value]) => ({
              key: cell,
              cells: [
                cellPath(cell)
                  .map((part) => cellPartLabel(part, texts))
                  .join(', '),
                format.write(value.value),
                value.low === undefined || value.high === undefined ? '–' : `${format.write(value.low)} – ${format.write(value.high)}`,
              ],
            }))}
          />
        </section>
      ) : null}
      <NationalParameters definition={definition} />
      <section className="section" aria-labelledby="used">
        <h2 id="used">{t('site.assumption.used')}</h2>
        {usedIn.length === 0 ? (
          <p>{t('site.assumption.notUsed')}</p>
        ) : (
          <ul className="formula-list">
            {usedIn.map((formula) => (
              <li key={formula}>
                <strong>{find(`explain.formulas.${formula}.name`) ?? formula}</strong>
                <span>{find(`explain.formulas.${formula}.words`)}</span>
              </li>
            ))}
          </ul>
        )}
        {usedIn.length === 0 ? null : (
          <p className="fine">
            {t('site.assumption.method')} {formats.list([...new Set(usedIn.map((formula) => `docs/method/${formula.split('/')[0]}.md`))])}
          </p>
        )}
      </section>
      {inUse && usedIn.length > 0 ? (
        <section className="section on-screen" aria-labelledby="change">
          <h2 id="change">{t('site.assumption.change')}</h2>
          <p>{t('site.assumption.changeMore')}</p>
          <div className="narrow-fields">
            {cells.map(([cell]) => (
              <AssumptionField key={cell} cell={cell} />
            ))}
          </div>
          <p>
            <Link className="ds-link" to={path('/cooperation')}>
              {t('site.assumption.backToCase')}
            </Link>
          </p>
        </section>
      ) : null}
    </>
  );
}
