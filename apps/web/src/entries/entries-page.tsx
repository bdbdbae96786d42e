import { DownloadIcon, PlusIcon } from '@navikt/aksel-icons';
import type { EntryListBody, EntryView } from '@samvirke/contract/entries';
import { ENTRY_KINDS, type EntryKind } from '@samvirke/model/entries';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { AnswerView } from '../site/answer-view.tsx';
import { DataTable } from '../site/data-table.tsx';
import { useTexts } from '../site/site-context.ts';
import { useAnswer } from '../site/use-answer.ts';
import { usePath } from '../site/use-path.ts';
import { useSession } from '../site/use-session.ts';
import { entriesAddress, tableAddress } from './entries-address.ts';
import { StatusTag } from './entry-tags.tsx';
import { formatField } from './format-field.ts';
import { heldBackUntil } from './held-back-until.ts';
import { mayWrite } from './may-write.ts';

export const HERE = '/entries';

/** What the body has registered and what others let it see: looked for, filtered, and the way to register more. */
export function EntriesPage(): ReactNode {
  const { search } = useLocation();
  const asked = new URLSearchParams(search);
  const { t } = useTexts();
  const { roles, organisation } = useSession();
  const found = useAnswer<EntryListBody>(entriesAddress(asked));
  const writable = ENTRY_KINDS.filter((kind) => mayWrite(kind, roles, organisation));
  const isNarrowed = ['q', 'kind', 'status', 'own', 'organisation', 'after'].some((name) => (asked.get(name) ?? '') !== '');
  return (
    <>
      <div className="page-heading">
        <h1>{t('entries.heading')}</h1>
        <p className="lead">{t('entries.lead')}</p>
      </div>
      {writable.length > 0 ? <Register kinds={writable} /> : null}
      <AnswerView of={found}>
        {(answer) =>
          answer.entries.length === 0 && !isNarrowed ? (
            <Empty kinds={writable} />
          ) : (
            <>
              <Narrow asked={asked} />
              {answer.entries.length === 0 ? <NothingFound /> : <Found answer={answer} asked={asked} />}
            </>
          )
        }
      </AnswerView>
    </>
  );
}

function Register({ kinds }: { readonly kinds: readonly EntryKind[] }): ReactNode {
  const { t } = useTexts();
  const path = usePath();
  return (
    <nav className="entry-kinds on-screen" aria-label={t('entries.list.new')}>
      <span aria-hidden="true" className="entry-kinds-label">
        {t('entries.list.new')}
      </span>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <Link className="ds-button" data-variant="secondary" data-size="sm" to={withQuery(path(`${HERE}/new`), { kind })} aria-label={t('entries.list.newOf', { kind: t(`entries.kinds.${kind}`) })}>
              <PlusIcon aria-hidden /> {t(`entries.kinds.${kind}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Empty({ kinds }: { readonly kinds: readonly EntryKind[] }): ReactNode {
  const { t } = useTexts();
  const path = usePath();
  return (
    <section className="section" aria-labelledby="empty">
      <h2 id="empty">{t('entries.list.empty')}</h2>
      <p>{t('entries.list.emptyLead')}</p>
      <dl className="facts entry-kind-list">
        {ENTRY_KINDS.map((kind) => (
          <div key={kind}>
            <dt>{t(`entries.kindsMany.${kind}`)}</dt>
            <dd>{t(`entries.kindLead.${kind}`)}</dd>
          </div>
        ))}
      </dl>
      {kinds.includes('contract') ? (
        <>
          <p>
            <Link className="ds-button" to={withQuery(path(`${HERE}/new`), { kind: 'contract' })}>
              {t('entries.list.emptyStep')}
            </Link>
          </p>
          <p className="fine">
            <Link className="ds-link" to={path('/costs/own-figures')}>
              {t('entries.list.adopt')}
            </Link>
          </p>
        </>
      ) : (
        <p className="fine">{t('entries.list.emptyReader')}</p>
      )}
    </section>
  );
}

/** A plain form: the answer is another address, also without JavaScript. */
function Narrow({ asked }: { readonly asked: URLSearchParams }): ReactNode {
  const { t } = useTexts();
  const path = usePath();
  const value = (name: string): string => asked.get(name) ?? '';
  const select = (name: string, label: string, options: readonly (readonly [string, string])[]): ReactNode => (
    <div className="ds-field">
      <label className="ds-label" htmlFor={`entries-${name}`}>
        {label}
      </label>
      <select id={`entries-${name}`} name={name} className="ds-input" defaultValue={value(name)}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <search>
      <form className="entry-search" method="get" action={path(HERE).replace(/\?.*/, '')} key={asked.toString()}>
        {value('organisation') === '' ? null : <input type="hidden" name="organisation" value={value('organisation')} />}
        <div className="ds-field entry-search-words">
          <label className="ds-label" htmlFor="entries-q">
            {t('entries.list.search')}
          </label>
          <input id="entries-q" name="q" type="search" className="ds-input" defaultValue={value('q')} maxLength={200} autoComplete="off" />
        </div>
        {select('kind', t('entries.list.kind'), [['', t('entries.list.allKinds')], ...ENTRY_KINDS.map((kind) => [kind, t(`entries.kindsMany.${kind}`)] as const)])}
        {select('status', t('entries.fields.status'), [['', t('entries.list.anyStatus')], ['draft', t('entries.statuses.draft')], ['approved', t('entries.statuses.approved')]])}
        {select('own', t('entries.list.whose'), [['', t('entries.list.everybody')], ['true', t('entries.list.ownOnly')]])}
        <button type="submit" className="ds-button">
          {t('entries.list.find')}
        </button>
      </form>
    </search>
  );
}

function NothingFound(): ReactNode {
  const { t } = useTexts();
  const path = usePath();
  return (
    <div className="entry-none">
      <p>
        <strong>{t('entries.list.notFound')}</strong>
      </p>
      <p>{t('entries.list.notFoundMore')}</p>
      <p>
        <Link className="ds-link" to={path(HERE)}>
          {t('entries.list.clear')}
        </Link>
      </p>
    </div>
  );
}

function Found({ answer, asked }: { readonly answer: EntryListBody; readonly asked: URLSearchParams }): ReactNode {
  const texts = useTexts();
  const { t, formats, language } = texts;
  const path = usePath();
  const about = ({ kind, content }: EntryView): string =>
    [content['supplierName'], content['amountOre'] === undefined ? null : formatField('amountOre', content['amountOre'], texts), kind === 'price' ? content['unit'] : null, content['validTo'] === undefined ? null : t('entries.list.until', { date: formats.shortDate(String(content['validTo'])) })]
      .filter((part) => part !== null && part !== undefined)
      .join(' · ');
  const to = (change: Readonly<Record<string, string>>): string => withQuery(path(HERE), { ...Object.fromEntries(['q', 'kind', 'status', 'own'].map((name) => [name, asked.get(name) ?? ''])), ...change });
  return (
    <>
      <DataTable
        caption={t('entries.list.caption')}
        columns={[
          { key: 'title', label: t('entries.fields.title') },
          { key: 'status', label: t('entries.fields.status') },
          { key: 'kind', label: t('entries.fields.kind') },
          { key: 'organisation', label: t('entries.fields.organisation') },
          { key: 'visibility', label: t('entries.fields.visibility') },
          { key: 'recordedAt', label: t('entries.fields.recordedAt') },
        ]}
        rows={answer.entries.map((entry) => ({
          key: entry.id,
          cells: [
            <span key="title" className="entry-title">
              <Link className="ds-link" to={path(`${HERE}/${entry.id}`)}>
                {entry.title}
              </Link>
              {about(entry) === '' ? null : <span className="fine">{about(entry)}</span>}
            </span>,
            <StatusTag key="status" entry={entry} />,
            t(`entries.kinds.${entry.kind}`),
            entry.isInherited ? t('entries.list.former', { organisation: entry.organisation.name ?? '–' }) : (entry.organisation.name ?? '–'),
            <WhoSees key="visibility" entry={entry} />,
            formats.shortDate(entry.recordedAt),
          ],
        }))}
      />
      <p className="entry-after on-screen">
        {asked.get('after') ? (
          <Link className="ds-link" to={to({})}>
            {t('entries.list.first')}
          </Link>
        ) : null}
        {answer.next === null ? null : (
          <Link className="ds-button" data-variant="secondary" to={to({ after: answer.next })}>
            {t('entries.list.next')}
          </Link>
        )}
        {(['csv', 'xlsx'] as const).map((format) => (
          <a key={format} className="ds-link file-link" href={tableAddress(asked, format, language)} download>
            <DownloadIcon aria-hidden /> {t('entries.list.download')} {format.toUpperCase()}
          </a>
        ))}
      </p>
    </>
  );
}

function withQuery(address: string, query: Readonly<Record<string, string>>): string {
  const more = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString();
  return more === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${more}`;
}

/** Who sees it now; of a price that is held back also who will. */
function WhoSees({ entry }: { readonly entry: EntryView }): ReactNode {
  const { t, formats } = useTexts();
  const visibility = t(`entries.visibilities.${entry.visibility}`);
  const heldBack = heldBackUntil(entry);
  return (
    <span className="entry-seen">
      {heldBack === null ? (entry.cooperation?.name ?? visibility) : t('entries.list.heldBack', { date: formats.shortDate(heldBack) })}
      {heldBack === null ? null : <span className="fine">{t('entries.list.afterwards', { visibility })}</span>}
      {entry.protection === 'none' ? null : <span className="fine">{t('entries.list.protected')}</span>}
    </span>
  );
}
