import { assumptionOfCell, inLanguage, type Assumption } from '@samvirke/model/assumptions';
import { foldName } from '@samvirke/model/organisations';
import { useMemo, useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useCase } from '../site/case-context.ts';
import { DataTable } from '../site/data-table.tsx';
import { Problems } from '../site/problems.tsx';
import { useSite } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';
import { findReference } from './find-reference.ts';
import { formatCell } from './format-cell.ts';
import { ReferenceLine } from './reference-line.tsx';

/** All that the answers stand on, by room, with search. */
export function AssumptionsPage(): ReactNode {
  const { texts, bundle } = useSite();
  const { t, find, language, formats } = texts;
  const { assumptions } = useCase();
  const path = usePath();
  const { search } = useLocation();
  const [words, setWords] = useState(() => new URLSearchParams(search).get('q') ?? '');
  const all = useMemo(() => [...assumptions.definitions.values()], [assumptions.definitions]);
  const placeholders = all.filter(({ kind }) => kind === 'placeholder').length;
  const wanted = foldName(words);
  const matches = (assumption: Assumption): boolean =>
    wanted === '' ||
    [assumption.id, ...Object.values(assumption.label), ...Object.values(assumption.description ?? {}), ...Object.values(assumption.references).flatMap(({ title, publisher }) => [inLanguage(title, language), publisher])].some((text) =>
      foldName(text).includes(wanted),
    );
  const shown = all.filter(matches);
  const rooms = [...new Set(shown.map(({ id }) => id.split('/')[0] ?? ''))];
  const valueOf = (assumption: Assumption): ReactNode => {
    const cells = [...assumptions.cells].filter(([cell]) => assumptionOfCell(cell) === assumption.id);
    const format = formatCell(assumption, texts);
    const [first] = cells;
    if (cells.length === 0 || !first) return '–';
    if (cells.length === 1) return format.write(first[1].value);
    const values = cells.map(([, { value }]) => value);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    if (low === high) return t('site.assumptions.tableOfSame', { count: cells.length, value: format.write(low) });
    return t('site.assumptions.tableOf', { count: cells.length, low: format.write(low), high: format.write(high) });
  };
  return (
    <>
      <div className="page-heading">
        <h1>{t('site.assumptions.heading')}</h1>
        <p className="lead">{t('site.assumptions.lead', { count: all.length, placeholders })}</p>
        <p>
          <Link className="ds-link" to={path('/parameters')}>
            {t('assumptions.parameters.all')}
          </Link>
        </p>
      </div>
      <Problems path="/assumptions" />
      <search>
      <form className="search-form" method="get" onSubmit={(event) => event.preventDefault()}>
        <div className="ds-field">
          <label className="ds-label" htmlFor="assumption-search">
            {t('site.assumptions.search')}
          </label>
          <input id="assumption-search" className="ds-input" type="search" name="q" value={words} onChange={(event) => setWords(event.target.value)} data-shortcut="choose" />
        </div>
        <output className="fine">{t('site.assumptions.found', { count: shown.length })}</output>
      </form>
      </search>
      {rooms.map((room) => (
        <section key={room} className="section" aria-labelledby={`room-${room}`}>
          <h2 id={`room-${room}`}>{find(`site.rooms.${room}`) ?? room}</h2>
          <DataTable
            caption={find(`site.rooms.${room}`) ?? room}
            hideCaption
            columns={[
              { key: 'label', label: t('site.assumptions.name') },
              { key: 'value', label: t('site.assumptions.value'), numeric: true },
              { key: 'kind', label: t('site.assumptions.kind') },
              { key: 'source', label: t('site.assumptions.source') },
            ]}
            rows={shown
              .filter(({ id }) => id.startsWith(`${room}/`))
              .sort((a, b) => formats.compare(a.label[language], b.label[language]))
              .map((assumption) => {
                const reference = findReference(assumption, bundle.date);
                const changed = [...assumptions.changed.keys()].some((cell) => assumptionOfCell(cell) === assumption.id);
                return {
                  key: assumption.id,
                  cells: [
                    <>
                      <Link className="ds-link" to={path(`/assumptions/${assumption.id}`)}>
                        {assumption.label[language]}
                      </Link>
                      {changed ? <span className="origin origin-own">{t('site.assumptions.changed')}</span> : null}
                    </>,
                    valueOf(assumption),
                    <span key="kind" className={assumption.kind === 'placeholder' ? 'origin origin-placeholder' : undefined}>
                      {t(`site.kinds.${assumption.kind}`)}
                    </span>,
                    reference ? <ReferenceLine key="source" reference={reference} short /> : '–',
                  ],
                };
              })}
          />
        </section>
      ))}
      <section className="section" aria-labelledby="datasets">
        <h2 id="datasets">{t('site.assumptions.datasets')}</h2>
        <p>{t('site.assumptions.datasetsLead')}</p>
        <DataTable
          caption={t('site.assumptions.datasets')}
          hideCaption
          columns={[
            { key: 'title', label: t('site.assumptions.dataset') },
            { key: 'publisher', label: t('site.assumptions.publisher') },
            { key: 'licence', label: t('site.assumptions.licence') },
            { key: 'retrieved', label: t('site.assumptions.retrieved') },
          ]}
          rows={bundle.reference.sources.map((source) => ({
            key: source.dataset,
            cells: [
              <>
                {source.title[language]}
                {source.note === undefined ? null : <span className="cell-words">{source.note[language]}</span>}
              </>,
              source.publisher,
              source.licence,
              formats.date(source.retrieved),
            ],
          }))}
        />
      </section>
    </>
  );
}
