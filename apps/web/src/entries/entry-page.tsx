import { CheckmarkIcon, PencilIcon, TrashIcon } from '@navikt/aksel-icons';
import type { Problem } from '@samvirke/contract/errors';
import type { ChangedEntryBody, EntryConflictBody, EntryView, GroundsBody, NewEntryBody } from '@samvirke/contract/entries';
import { may } from '@samvirke/model/access';
import { FIELDS } from '@samvirke/model/entries';
import { useState, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { AnswerView } from '../site/answer-view.tsx';
import { matchRoute } from '../site/match-route.ts';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { useAnswer } from '../site/use-answer.ts';
import { usePath } from '../site/use-path.ts';
import { useSending } from '../site/use-sending.ts';
import { useSession } from '../site/use-session.ts';
import { entryAddress, GROUNDS } from './entries-address.ts';
import { EntryConflict } from './entry-conflict.tsx';
import { EntryForm } from './entry-form.tsx';
import { EntryHistory } from './entry-history.tsx';
import { StatusTag } from './entry-tags.tsx';
import { formatField } from './format-field.ts';
import { heldBackUntil } from './held-back-until.ts';
import { mayWrite } from './may-write.ts';

/** One entry: what it holds, who sees it and why, what has been done to it, and what can be done. */
export function EntryPage(): ReactNode {
  const { pathname } = useLocation();
  const id = matchRoute(pathname).parameters['id'] ?? '';
  const entry = useAnswer<EntryView>(entryAddress(id));
  if (entry.problem) {
    return (
      <>
        <div className="page-heading">
          <h1>{entry.problem.title}</h1>
        </div>
        <ProblemNotice problem={entry.problem} />
        <Back />
      </>
    );
  }
  return <AnswerView of={entry}>{(known) => <One entry={known} />}</AnswerView>;
}

function Back(): ReactNode {
  const { t } = useTexts();
  const path = usePath();
  return (
    <p className="entry-back on-screen">
      <Link className="ds-link" to={path('/entries')}>
        {t('entries.one.back')}
      </Link>
    </p>
  );
}

interface Conflict {
  readonly yours: ChangedEntryBody;
  readonly current: EntryView;
  /** What the writer began from; null where that is no longer known. */
  readonly base: EntryView | null;
}

const isConflict = (problem: Problem): problem is EntryConflictBody => problem.code === 'version-changed' && 'current' in problem;

function One({ entry }: { readonly entry: EntryView }): ReactNode {
  const { t, formats } = useTexts();
  const { roles, organisation } = useSession();
  const { send, ready, isBusy, problem, setProblem } = useSending();
  const [isEditing, setIsEditing] = useState(false);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [said, setSaid] = useState('');
  const writes = entry.isOwn && mayWrite(entry.kind, roles, organisation);
  const approves = entry.isOwn && may('entries.approve', roles) && !entry.isWriter && !entry.writerIsGone && (entry.kind !== 'decision' || organisation?.kind !== 'supplier');
  const address = entryAddress(entry.id);

  const run = async (method: 'POST' | 'PUT' | 'DELETE', to: string, body: unknown, done: string): Promise<boolean> => {
    const sent = await send<EntryView>(method, to, body);
    setSaid(sent.problem ? '' : done);
    return sent.problem === undefined;
  };
  const save = async (written: NewEntryBody | ChangedEntryBody): Promise<void> => {
    const body = { ...written, version: 'version' in written ? written.version : entry.version };
    const sent = await send<EntryView>('PUT', address, body);
    if (sent.problem && isConflict(sent.problem)) {
      setConflict({ yours: body, current: sent.problem.current, base: entry.version === body.version ? entry : (conflict?.current ?? null) });
      setProblem(null);
      return;
    }
    if (sent.problem) return;
    setConflict(null);
    setIsEditing(false);
    setSaid(t('entries.form.saved'));
  };

  if (conflict) {
    return (
      <>
        <Heading entry={entry} />
        {problem ? <ProblemNotice problem={problem} takesFocus /> : null}
        <EntryConflict
          key={conflict.current.version}
          {...conflict}
          isBusy={isBusy}
          onSave={save}
          onDiscard={() => {
            setConflict(null);
            setIsEditing(false);
            window.location.reload();
          }}
        />
      </>
    );
  }
  if (isEditing) {
    return (
      <>
        <Heading entry={entry} />
        <EntryForm
          kind={entry.kind}
          entry={entry}
          problem={problem}
          isBusy={isBusy}
          onSave={save}
          onCancel={() => {
            setIsEditing(false);
            setProblem(null);
          }}
        />
      </>
    );
  }
  return (
    <>
      <Heading entry={entry} />
      <output className="entry-said" aria-live="polite">
        {said}
      </output>
      {problem ? <ProblemNotice problem={problem} takesFocus /> : null}
      {entry.withdrawnAt !== null ? (
        <div className="ds-alert" data-color="warning">
          <p>{t('entries.one.withdrawn')}</p>
          {writes ? (
            <button type="button" className="ds-button" data-variant="secondary" data-size="sm" disabled={!ready || isBusy} onClick={() => void run('POST', `${address}/restoration`, { version: entry.version }, t('entries.one.undone'))}>
              {t('entries.one.undo')}
            </button>
          ) : null}
        </div>
      ) : (
        <>
          {entry.isOwn && entry.status === 'draft' ? <p className="fine">{t(`entries.one.${waitsFor(entry, approves)}`)}</p> : null}
          {writes || approves ? (
            <p className="entry-buttons on-screen">
              {approves && entry.status === 'draft' ? (
                <button type="button" className="ds-button" disabled={!ready || isBusy} onClick={() => void run('POST', `${address}/approval`, { version: entry.version }, t('entries.one.isApproved'))}>
                  <CheckmarkIcon aria-hidden /> {t('entries.one.approve')}
                </button>
              ) : null}
              {writes ? (
                <>
                  <button
                    type="button"
                    className="ds-button"
                    data-variant="secondary"
                    disabled={!ready || isBusy}
                    onClick={() => {
                      setSaid('');
                      setIsEditing(true);
                    }}
                  >
                    <PencilIcon aria-hidden /> {t('entries.one.edit')}
                  </button>
                  <button type="button" className="ds-button" data-variant="tertiary" data-color="danger" disabled={!ready || isBusy} onClick={() => void run('DELETE', `${address}?version=${entry.version}`, undefined, t('entries.one.withdrawn'))}>
                    <TrashIcon aria-hidden /> {t('entries.one.withdraw')}
                  </button>
                </>
              ) : null}
            </p>
          ) : null}
        </>
      )}
      <Values entry={entry} />
      <SeenBy entry={entry} />
      {entry.approvedAt === null ? null : (
        <p className="fine">
          {entry.approvedBy?.name
            ? t('entries.one.approved', { name: entry.approvedBy.isOwnName ? t('access.people.calledSelf', { name: entry.approvedBy.name }) : entry.approvedBy.name, date: formats.date(entry.approvedAt) })
            : t('entries.one.approvedNameless', { date: formats.date(entry.approvedAt) })}
        </p>
      )}
      {entry.isOwn || entry.isInherited ? <EntryHistory id={entry.id} /> : null}
      <Back />
    </>
  );
}

/** Why a draft isn't approved yet, to whoever looks at it. */
function waitsFor({ awaitsAnother, isWriter, writerIsGone }: EntryView, approves: boolean): 'waiting' | 'waitsForAnother' | 'wroteIt' | 'writerIsGone' | 'cannotApprove' {
  if (writerIsGone) return 'writerIsGone';
  if (isWriter) return 'wroteIt';
  if (awaitsAnother) return 'waitsForAnother';
  return approves ? 'waiting' : 'cannotApprove';
}

function Heading({ entry }: { readonly entry: EntryView }): ReactNode {
  const { t, formats } = useTexts();
  return (
    <div className="page-heading">
      <h1>{entry.title}</h1>
      <p className="stamps">
        <span className="ds-tag" data-color="neutral">
          {t(`entries.kinds.${entry.kind}`)}
        </span>
        <StatusTag entry={entry} />
        <span className="ds-tag" data-color="neutral">
          {entry.cooperation?.name ?? t(`entries.visibilities.${entry.visibility}`)}
        </span>
      </p>
      <p className="fine">
        {entry.isOwn ? '' : `${t(entry.isInherited ? 'entries.one.ofFormer' : 'entries.one.ofOther', { organisation: entry.organisation.name ?? '–' })} · `}
        {t('entries.one.changedAt', { date: formats.date(entry.recordedAt) })} · {t('entries.one.version', { version: entry.version })}
      </p>
    </div>
  );
}

function Values({ entry }: { readonly entry: EntryView }): ReactNode {
  const texts = useTexts();
  const { t } = texts;
  const path = usePath();
  const shown = FIELDS[entry.kind].flatMap(({ name, type }): { readonly name: string; readonly written: ReactNode }[] => {
    const other = entry.content[name];
    if (type === 'entry' && typeof other === 'string') {
      return [
        {
          name,
          written: (
            <Link className="ds-link" to={path(`/entries/${other}`)}>
              {t('entries.one.openContract')}
            </Link>
          ),
        },
      ];
    }
    const written = formatField(name, entry.content[name], texts);
    return written === null ? [] : [{ name, written }];
  });
  return (
    <section className="section entry-values" aria-labelledby="values">
      <h2 id="values">{t('entries.one.values')}</h2>
      {shown.length === 0 ? (
        <p>{t('entries.one.noValues')}</p>
      ) : (
        <dl className="facts">
          {shown.map(({ name, written }) => (
            <div key={name}>
              <dt>{t(`entries.fields.${name as 'year'}`)}</dt>
              <dd>{written}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function SeenBy({ entry }: { readonly entry: EntryView }): ReactNode {
  const { t, formats } = useTexts();
  const { answer } = useAnswer<GroundsBody>(entry.hiddenGround === null ? null : GROUNDS);
  const organisation = entry.organisation.name ?? '–';
  const heldBack = heldBackUntil(entry);
  // Until its day a price is its own body's alone.
  const seen = heldBack === null ? entry.visibility : 'own';
  const isSeen = entry.status === 'approved' && entry.withdrawnAt === null && heldBack === null;
  return (
    <section className="section" aria-labelledby="seen-by">
      <h2 id="seen-by">{t('entries.seenBy.why')}</h2>
      <ul className="plain-list">
        <li>{t(`entries.${seen === 'own' || !isSeen ? 'seenBy' : 'seenNow'}.${seen as 'public'}`, { organisation, cooperation: entry.cooperation?.name ?? '' })}</li>
        {entry.isInherited ? <li>{t('entries.seenBy.heir', { organisation })}</li> : null}
        {entry.isShared ? <li>{t(`entries.${isSeen ? 'seenNow' : 'seenBy'}.shared`)}</li> : null}
        {heldBack === null ? null : (
          <li>
            {t('entries.seenBy.hidden', { date: formats.date(heldBack), section: answer?.grounds.find(({ id }) => id === entry.hiddenGround)?.section ?? `§ ${entry.hiddenGround ?? ''}` })}{' '}
            {t(`entries.seenBy.hiddenThen.${entry.visibility as 'public'}`)}
          </li>
        )}
        {entry.protection === 'none' ? null : <li>{t('entries.seenBy.protected')}</li>}
        {entry.status === 'draft' ? <li>{t('entries.seenBy.draft')}</li> : null}
      </ul>
    </section>
  );
}
