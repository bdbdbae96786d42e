import type { HistoryBody, HistoryEventBody } from '@samvirke/contract/history';
import { may } from '@samvirke/model/access';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { AnswerView } from '../site/answer-view.tsx';
import { Problems } from '../site/problems.tsx';
import { useTexts } from '../site/site-context.ts';
import { useAnswer } from '../site/use-answer.ts';
import { usePath } from '../site/use-path.ts';
import { useSession } from '../site/use-session.ts';
import { Downloads } from './downloads.tsx';
import { logAddress } from './history-address.ts';
import { HistoryFilters } from './history-filters.tsx';
import { KnownThen } from './known-then.tsx';
import { ObjectHistory, type ShownEvent } from './object-history.tsx';
import { VerifyLog } from './verify-log.tsx';

const HERE = '/history';

/** The body's log: who did what, for whom, why and when; whether it is whole; what was known when; what can be taken out. */
export function HistoryPage(): ReactNode {
  const { t, formats } = useTexts();
  const { organisation, roles } = useSession();
  const { search } = useLocation();
  const query = new URLSearchParams(search);
  const answered = useAnswer<HistoryBody>(logAddress(query));
  const latest = answered.answer?.events[0];
  const predecessors = answered.answer?.predecessors ?? [];
  const former = predecessors.find(({ id }) => id === query.get('organisation'));
  return (
    <>
      <div className="page-heading">
        <h1>{t('history.heading', { organisation: former === undefined ? (organisation?.name ?? '') : t('entries.list.former', { organisation: former.name }) })}</h1>
        <p className="lead">
          {latest === undefined || query.has('after') ? null : `${t('history.latest', { when: formats.moment(latest.recordedAt) })} `}
          {t('history.lead')}
        </p>
      </div>
      <Problems path={HERE} />
      <VerifyLog key={former?.id ?? ''} organisation={former?.id ?? null} />
      <section className="section" aria-labelledby="history-log">
        <h2 id="history-log">{t('history.log')}</h2>
        <HistoryFilters words={answered.answer?.words ?? { objectKinds: [], actions: [] }} predecessors={predecessors} />
        <AnswerView of={answered}>{(page) => <LogPage page={page} query={query} />}</AnswerView>
      </section>
      <KnownThen words={answered.answer?.words.objectKinds ?? []} />
      {may('history.export', roles) ? <Downloads organisation={former?.id ?? null} /> : null}
    </>
  );
}

function LogPage({ page, query }: { readonly page: HistoryBody; readonly query: URLSearchParams }): ReactNode {
  const { t } = useTexts();
  const path = usePath();
  const [address = '', theCase = ''] = path(HERE).split('?');
  const withQuery = (change: Readonly<Record<string, string | null>>): string => {
    const next = new URLSearchParams(query);
    for (const [name, value] of new URLSearchParams(theCase)) next.set(name, value);
    for (const [name, value] of Object.entries(change)) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    return `${address}${next.size > 0 ? `?${next}` : ''}`;
  };
  const isNarrowed = ['object', 'action', 'from', 'to'].some((name) => (query.get(name) ?? '') !== '');
  if (page.events.length === 0) return <p className="empty">{t(isNarrowed ? 'history.none' : 'history.noneYet')}</p>;
  const isOfOne = (query.get('object') ?? '').includes('/');
  return (
    <>
      {isOfOne ? <p className="fine">{t('history.filter.oneObject')}</p> : null}
      <ObjectHistory
        label={t('history.log')}
        people={page.people}
        events={page.events.map((event) =>
          shown(
            event,
            isOfOne ? null : (
              <Link className="ds-link" to={withQuery({ object: `${event.objectKind}/${event.objectId}`, after: null })} aria-label={`${t('history.filter.objectsLog')}: ${event.objectName ?? event.objectKind}`}>
                {t('history.filter.objectsLog')}
              </Link>
            ),
          ),
        )}
      />
      <p className="on-screen history-pages">
        {query.has('after') ? (
          <Link className="ds-link" to={withQuery({ after: null })}>
            {t('history.newest')}
          </Link>
        ) : null}
        {page.next === null ? null : (
          <Link className="ds-link" to={withQuery({ after: String(page.next) })}>
            {t('history.more')}
          </Link>
        )}
      </p>
    </>
  );
}

function shown(event: HistoryEventBody, link: ReactNode): ShownEvent {
  return {
    seq: event.seq,
    at: event.recordedAt,
    action: event.action,
    version: event.version,
    by: event.person,
    ...(event.person === null ? {} : { state: event.person.state }),
    client: event.client,
    actor: event.actor,
    // Whose log it is stands above it.
    actingFor: event.actingFor === null || event.actingFor.id === event.organisation ? null : event.actingFor.name,
    reason: event.reason,
    reasonErased: event.reasonErased,
    isEmptied: event.isEmptied,
    changes: event.changes,
    object: { kind: event.objectKind, name: event.objectName, link },
  };
}
