import type { BodyBody } from '@samvirke/contract/organisations';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { AnswerView } from '../site/answer-view.tsx';
import { DataTable, type Row } from '../site/data-table.tsx';
import { matchRoute } from '../site/match-route.ts';
import { useTexts } from '../site/site-context.ts';
import { useAnswer } from '../site/use-answer.ts';
import { usePath } from '../site/use-path.ts';
import { writeBodyName } from './write-body-name.ts';

type Named = BodyBody['relations'][number]['body'];

/** One body: what it is and was called, whom it is under, mergers and splits, tasks that moved; each with its source. */
export function BodyPage(): ReactNode {
  const { t } = useTexts();
  const path = usePath();
  const { pathname } = useLocation();
  const { id = '' } = matchRoute(pathname).parameters;
  const answered = useAnswer<BodyBody>(`/api/v1/bodies/${encodeURIComponent(id)}`);
  return (
    <>
      <p className="fine">
        <Link className="ds-link" to={path('/bodies')}>
          {t('organisations.bodies.all')}
        </Link>
      </p>
      {answered.answer === undefined ? <h1>{t('site.pages.body')}</h1> : null}
      <AnswerView of={answered}>{(body) => <Details body={body} />}</AnswerView>
    </>
  );
}

function Details({ body }: { readonly body: BodyBody }): ReactNode {
  const { t, formats } = useTexts();
  const path = usePath();
  const { id, name, kind, number, municipalityNumber, to, isInvented, names, relations, changes, moves } = body;
  const entries = path('/entries');
  const hasHistory = relations.length + changes.length + moves.length > 0 || names.length > 1;
  return (
    <>
      <div className="page-heading">
        <h1>{name === null ? t('organisations.bodies.unnamed') : writeBodyName(name)}</h1>
        <p className="lead">
          {t(`access.kinds.${kind}`)}
          {isInvented ? ` (${t('organisations.bodies.invented')})` : ''}
          {to === null ? '' : `. ${t('organisations.bodies.gone', { date: formats.date(to) })}`}
        </p>
      </div>
      <dl className="facts body-facts">
        {number === null ? null : <Fact term={t('organisations.bodies.number')}>{number}</Fact>}
        {municipalityNumber === null ? null : <Fact term={t('organisations.bodies.municipalityNumber')}>{municipalityNumber}</Fact>}
      </dl>
      <History
        heading={t('organisations.bodies.changes')}
        rows={changes.map(({ kind: change, way, body: other, share, date, source }) => ({
          key: `${date}${way}${other.id}`,
          cells: [t(`organisations.bodies.change.${change}.${way}`), <BodyLink key="other" body={other} />, `${formats.date(date)}${share === null || share === 1 ? '' : ` (${formats.share(share)})`}`, source],
        }))}
      />
      <History
        heading={t('organisations.bodies.moves')}
        rows={moves.map(({ task, way, body: other, date, source }) => ({
          key: `${task}${way}${other.id}`,
          cells: [`${task}: ${t(`organisations.bodies.move.${way}`).toLocaleLowerCase('nb')}`, <BodyLink key="other" body={other} />, formats.date(date), source],
        }))}
      />
      <History
        heading={t('organisations.bodies.relations')}
        rows={relations.map(({ kind: relation, way, body: other, from, to: until, source }) => ({
          key: `${relation}${way}${other.id}${from}`,
          cells: [
            t(`organisations.bodies.relation.${relation}.${way}`),
            <BodyLink key="other" body={other} />,
            `${formats.date(from)} – ${until === null ? '' : formats.date(until)}`,
            source,
          ],
        }))}
      />
      {names.length < 2 ? null : (
        <section className="section" aria-labelledby="names">
          <h2 id="names">{t('organisations.bodies.earlier')}</h2>
          <DataTable
            caption={t('organisations.bodies.earlier')}
            hideCaption
            columns={[
              { key: 'name', label: t('organisations.bodies.name') },
              { key: 'from', label: t('organisations.bodies.from') },
              { key: 'to', label: t('organisations.bodies.to') },
            ]}
            rows={names.map((one) => ({ key: one.from, cells: [writeBodyName(one.name), formats.date(one.from), one.to === null ? '–' : formats.date(one.to)] }))}
          />
        </section>
      )}
      {hasHistory ? <p className="fine">{t('organisations.bodies.sourceNote')}</p> : <p>{t('organisations.bodies.nothing')}</p>}
      <p className="on-screen">
        <Link className="ds-link" to={`${entries}${entries.includes('?') ? '&' : '?'}organisation=${id}`}>
          {t('organisations.bodies.entries')}
        </Link>
      </p>
    </>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function BodyLink({ body: { id, name, number } }: { readonly body: Named }): ReactNode {
  const { t } = useTexts();
  const path = usePath();
  return (
    <Link className="ds-link" to={path(`/bodies/${number ?? id}`)}>
      {name === null ? t('organisations.bodies.unnamed') : writeBodyName(name)}
    </Link>
  );
}

/** What happened with whom, when, and who says so; nothing where there is nothing. */
function History({ heading, rows }: { readonly heading: string; readonly rows: readonly Row[] }): ReactNode {
  const { t } = useTexts();
  if (rows.length === 0) return null;
  return (
    <section className="section">
      <h2>{heading}</h2>
      <DataTable
        caption={heading}
        hideCaption
        columns={[
          { key: 'what', label: t('organisations.bodies.what') },
          { key: 'who', label: t('organisations.bodies.who') },
          { key: 'when', label: t('organisations.bodies.when') },
          { key: 'source', label: t('organisations.bodies.source') },
        ]}
        rows={rows}
      />
    </section>
  );
}
