import type { BodyBody } from '@samvirke/contract/organisations';
import { may } from '@samvirke/model/access';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { Done } from '../access/done.tsx';
import { AnswerView } from '../site/answer-view.tsx';
import { DataTable, type Row } from '../site/data-table.tsx';
import { matchRoute } from '../site/match-route.ts';
import { useSite, useTexts } from '../site/site-context.ts';
import { useAnswer } from '../site/use-answer.ts';
import { usePath } from '../site/use-path.ts';
import { useSession } from '../site/use-session.ts';
import { ActDialog } from './act-dialog.tsx';
import { BodyAdministration } from './body-administration.tsx';
import { bodyStory } from './body-story.ts';
import { readRelationForm } from './read-relation-form.ts';
import { RelationFields } from './relation-fields.tsx';
import { Told } from './told.tsx';
import { writeBodyName } from './write-body-name.ts';
import { writeFact } from './write-fact.ts';

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
  const texts = useTexts();
  const { t, formats } = texts;
  const path = usePath();
  const { roles, organisation } = useSession();
  const [done, setDone] = useState('');
  const { id, name, kind, number, municipalityNumber, countyNumber, capabilities, from: since, to, isInvented, registered, differences, names, relations, changes, moves } = body;
  const written = name === null ? t('organisations.bodies.unnamed') : writeBodyName(name);
  const mayManage = may('bodies.manage', roles);
  const { date: today } = useSite().bundle;
  // Its administrator's word. After its end all there are readers: the database knows who was one.
  const mayConfirm = organisation?.id === id && (roles.includes('administrator') || (to !== null && to <= today));
  const story = bodyStory(body, texts);
  const by = registered === null ? '' : registered.by === null ? t('organisations.bodies.operator') : writeBodyName(registered.by.name ?? registered.by.number ?? '');
  const say = (): void => setDone(t('organisations.bodies.admin.saved'));
  /** What the coordinator may take back: what is registered here, not what the reference data says. */
  const takeBack = (part: 'relations' | 'changes' | 'moves', fact: { readonly id: string | null; readonly registered: object | null }, of: string): ReactNode =>
    fact.id === null || fact.registered === null ? null : (
      <ActDialog
        label={t('organisations.bodies.admin.withdraw')}
        of={of}
        heading={t('organisations.bodies.admin.withdrawHeading')}
        lead={[t('organisations.bodies.admin.withdrawLead'), ...(part === 'changes' ? [t('organisations.bodies.admin.withdrawChange')] : [])]}
        submit={t('organisations.bodies.admin.withdraw')}
        isDanger
        isLink
        build={() => ({ method: 'DELETE', address: `/api/v1/bodies/${id}/${part}/${fact.id}` })}
        onDone={say}
      />
    );
  const entries = path('/entries');
  const hasHistory = relations.length + changes.length + moves.length > 0 || names.length > 1;
  return (
    <>
      <div className="page-heading">
        <h1>{written}</h1>
        <p className="lead">
          {t(`access.kinds.${kind}`)}
          {isInvented ? ` (${t('organisations.bodies.invented')})` : ''}
          {to === null ? '' : `. ${t('organisations.bodies.gone', { date: formats.date(to) })}`}
        </p>
      </div>
      <dl className="facts body-facts">
        {number === null ? null : <Fact term={t('organisations.bodies.number')}>{number}</Fact>}
        {municipalityNumber === null ? null : <Fact term={t('organisations.bodies.municipalityNumber')}>{municipalityNumber}</Fact>}
        {countyNumber === null ? null : <Fact term={t('organisations.bodies.fields.countyNumber')}>{countyNumber}</Fact>}
        {capabilities.length === 0 ? null : <Fact term={t('organisations.bodies.capabilities')}>{formats.list(capabilities.map((capability) => t(`organisations.bodies.capability.${capability}`)))}</Fact>}
        {registered === null || since === null ? null : <Fact term={t('organisations.bodies.fields.from')}>{formats.date(since)}</Fact>}
      </dl>
      {registered === null ? null : <p className="fine">{t('organisations.bodies.registered', { by, date: formats.date(registered.at), source: registered.source })}</p>}
      {differences.length === 0 ? null : (
        <div className="ds-alert" data-color="info">
          <h2 className="ds-heading" data-size="2xs">
            {t('organisations.bodies.differs')}
          </h2>
          <p>{t('organisations.bodies.differsLead')}</p>
          <ul>
            {differences.map(({ field, here, reference }) => (
              <li key={field}>{t('organisations.bodies.difference', { field: t(`organisations.bodies.fields.${field}`), reference: writeFact(field, reference, texts), here: writeFact(field, here, texts) })}</li>
            ))}
          </ul>
        </div>
      )}
      {story.length === 0 ? null : (
        <section className="section" aria-labelledby="story">
          <h2 id="story">{t('organisations.bodies.over')}</h2>
          <ol className="body-story">
            {story.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </section>
      )}
      <Done done={{ words: done }} />
      {mayConfirm ? changes.filter(({ isConfirmed, way }) => isConfirmed === false && way === 'to').map((fact) => <Confirm key={fact.id} fact={fact} before={written} onDone={say} />) : null}
      <History
        heading={t('organisations.bodies.changes')}
        hasActions={mayManage}
        rows={changes.map((fact) => {
          const { kind: change, way, body: other, share, date, isConfirmed } = fact;
          const otherName = other.name === null ? t('organisations.bodies.unnamed') : writeBodyName(other.name);
          const notes = isConfirmed === null ? [] : [isConfirmed ? t('organisations.bodies.confirmed') : t('organisations.bodies.unconfirmed', { name: way === 'to' ? written : otherName })];
          return {
            key: `${date}${way}${other.id}`,
            cells: [
              t(`organisations.bodies.change.${change}.${way}`),
              <BodyLink key="other" body={other} />,
              `${formats.date(date)}${share === null || share === 1 ? '' : ` (${formats.share(share)})`}`,
              <Told key="source" fact={fact} notes={notes} />,
              <span key="act" className="row-actions">
                {mayManage ? takeBack('changes', fact, otherName) : null}
              </span>,
            ],
          };
        })}
      />
      <History
        heading={t('organisations.bodies.moves')}
        hasActions={mayManage}
        rows={moves.map((fact) => {
          const { task, way, body: other, date } = fact;
          return {
            key: `${task}${way}${other.id}`,
            cells: [
              `${task}: ${t(`organisations.bodies.move.${way}`).toLocaleLowerCase('nb')}`,
              <BodyLink key="other" body={other} />,
              formats.date(date),
              <Told key="source" fact={fact} />,
              <span key="act" className="row-actions">
                {takeBack('moves', fact, task)}
              </span>,
            ],
          };
        })}
      />
      <History
        heading={t('organisations.bodies.relations')}
        hasActions={mayManage}
        rows={relations.map((fact) => {
          const { kind: relation, way, body: other, from, to: until, share, isChecked } = fact;
          const of = `${t(`organisations.bodies.relation.${relation}.${way}`)} ${other.name ?? ''}`;
          return {
            key: `${relation}${way}${other.id}${from}`,
            cells: [
              t(`organisations.bodies.relation.${relation}.${way}`),
              <BodyLink key="other" body={other} />,
              `${formats.date(from)} – ${until === null ? '' : formats.date(until)}${share === null ? '' : ` (${formats.share(share)})`}`,
              <Told key="source" fact={fact} notes={isChecked ? [] : [t('organisations.bodies.unchecked')]} />,
              <span key="act" className="row-actions">
                {mayManage && way === 'to' ? (
                  <ActDialog
                    label={t('organisations.bodies.admin.change')}
                    of={of}
                    heading={of}
                    lead={[]}
                    submit={t('organisations.bodies.admin.save')}
                    isLink
                    build={(form) => ({ method: 'PUT', address: `/api/v1/bodies/${id}/relations/${fact.id}`, body: readRelationForm(form) })}
                    onDone={say}
                  >
                    <RelationFields relation={fact} />
                  </ActDialog>
                ) : null}
                {takeBack('relations', fact, of)}
              </span>,
            ],
          };
        })}
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
      {hasHistory ? <p className="fine">{t('organisations.bodies.sourceNote')}</p> : story.length > 0 ? null : <p>{t('organisations.bodies.nothing')}</p>}
      <p className="on-screen">
        <Link className="ds-link" to={`${entries}${entries.includes('?') ? '&' : '?'}organisation=${id}`}>
          {t('organisations.bodies.entries')}
        </Link>
      </p>
      {mayManage ? <BodyAdministration body={body} name={written} /> : null}
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

/** A body went into another, as the coordinator registered: its own word is asked for, above the table, where a phone shows it too. */
function Confirm({ fact, before, onDone }: { readonly fact: BodyBody['changes'][number]; readonly before: string; readonly onDone: () => void }): ReactNode {
  const { t } = useTexts();
  const after = fact.body.name === null ? t('organisations.bodies.unnamed') : writeBodyName(fact.body.name);
  const words = t('organisations.bodies.admin.confirm', { after });
  return (
    <div className="ds-alert confirm-change on-screen" data-color="info">
      <p>{t('organisations.bodies.unconfirmed', { name: before })}</p>
      <ActDialog
        label={words}
        heading={t('organisations.bodies.admin.confirmHeading', { before, after })}
        lead={[t('organisations.bodies.admin.confirmLead', { before, after })]}
        submit={words}
        build={() => ({ method: 'POST', address: `/api/v1/body-changes/${fact.id}/confirmation`, body: {} })}
        onDone={onDone}
      />
    </div>
  );
}

/** What happened with whom, when, and who says so; nothing where there is nothing. */
function History({ heading, rows, hasActions }: { readonly heading: string; readonly rows: readonly Row[]; readonly hasActions: boolean }): ReactNode {
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
          ...(hasActions ? [{ key: 'act', label: <span className="ds-sr-only">{t('organisations.bodies.admin.heading')}</span> }] : []),
        ]}
        rows={hasActions ? rows : rows.map(({ cells, ...row }) => ({ ...row, cells: cells.slice(0, -1) }))}
      />
    </section>
  );
}
