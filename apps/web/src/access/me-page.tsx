import { DownloadIcon } from '@navikt/aksel-icons';
import type { MyDataBody } from '@samvirke/contract/access';
import type { ReactNode } from 'react';
import { AnswerView } from '../site/answer-view.tsx';
import { DataTable } from '../site/data-table.tsx';
import { useTexts } from '../site/site-context.ts';
import { useAnswer } from '../site/use-answer.ts';
import { useSession } from '../site/use-session.ts';
import { EndOthers } from './end-others.tsx';
import { EraseMe } from './erase-me.tsx';
import { SayName } from './say-name.tsx';
import { MyName } from './my-name.tsx';

/** Also in routes.ts, as what the page is written from. */
const MY_DATA = '/api/v1/me/data';

/** What is known of the person who is logged in: seen, taken along, or deleted. */
export function MePage(): ReactNode {
  const { t } = useTexts();
  const data = useAnswer<MyDataBody>(MY_DATA);
  return (
    <>
      <div className="page-heading">
        <h1>{t('access.me.heading')}</h1>
        <p className="lead">{t('access.me.lead')}</p>
      </div>
      <AnswerView of={data}>{(known) => <Known data={known} />}</AnswerView>
    </>
  );
}

function Known({ data }: { readonly data: MyDataBody }): ReactNode {
  const { t, find, formats } = useTexts();
  const { organisations } = useSession();
  const bodyName = (id: string): string => organisations.find((one) => one.id === id)?.name ?? id;
  const roleName = (role: string): string => find(`access.roles.${role}`) ?? role;
  return (
    <>
      <dl className="facts me-facts">
        <div>
          <dt>{t('access.me.person')}</dt>
          <dd>
            {data.person.name ?? t('access.account.noName')}
            {data.person.nameFrom === 'login' ? <span className="fine"> {t('access.me.nameFromLogin')}</span> : null}
          </dd>
        </div>
        <div>
          <dt>{t('access.me.known')}</dt>
          <dd>{formats.date(data.person.recordedAt)}</dd>
        </div>
        <div>
          <dt>{t('access.me.events')}</dt>
          <dd>{t('access.me.eventsMore', { count: data.events.length })}</dd>
        </div>
      </dl>
      {data.person.nameFrom === 'login' ? null : data.person.name === null ? <SayName /> : <MyName />}
      <p className="on-screen me-download">
        <a className="ds-link file-link" href={MY_DATA} download="samvirke.json">
          <DownloadIcon aria-hidden /> {t('access.me.download')}
        </a>
      </p>
      <section className="section">
        <h2>{t('access.me.roles')}</h2>
        <DataTable
          caption={t('access.me.roles')}
          hideCaption
          columns={[
            { key: 'organisation', label: t('access.me.organisation') },
            { key: 'role', label: t('access.me.role') },
            { key: 'from', label: t('access.me.from') },
            { key: 'to', label: t('access.me.to') },
          ]}
          rows={data.roles.map((one) => ({
            key: `${one.organisation} ${one.role} ${one.recordedAt}`,
            cells: [bodyName(one.organisation), roleName(one.role), formats.shortDate(one.validFrom), one.validTo === null && one.supersededAt === null ? t('access.me.now') : formats.shortDate(one.validTo ?? one.supersededAt ?? '')],
          }))}
        />
      </section>
      <section className="section">
        <h2>{t('access.me.sessions')}</h2>
        <DataTable
          caption={t('access.me.sessions')}
          hideCaption
          columns={[
            { key: 'begun', label: t('access.me.begun') },
            { key: 'provider', label: t('access.me.provider') },
            { key: 'organisation', label: t('access.me.organisation') },
            { key: 'lastSeen', label: t('access.me.lastSeen') },
            { key: 'ended', label: t('access.me.ended') },
          ]}
          rows={data.sessions.toSorted(openFirst).map((one) => ({
            key: `${one.recordedAt} ${one.lastSeenAt}`,
            cells: [
              <>
                {formats.shortMoment(one.recordedAt)} {one.isThis ? <span className="ds-tag" data-color="info" data-size="sm">{t('access.me.thisOne')}</span> : null}
              </>,
              one.provider,
              one.organisation === null ? t('access.account.nowhere') : bodyName(one.organisation),
              formats.shortMoment(one.lastSeenAt),
              one.endedAt === null ? t('access.me.ongoing') : `${formats.shortMoment(one.endedAt)}${one.endedBy === null ? '' : `, ${find(`access.me.endedBy.${one.endedBy}`) ?? one.endedBy}`}`,
            ],
          }))}
        />
        <EndOthers count={data.sessions.filter(({ endedAt, isThis }) => endedAt === null && !isThis).length} />
      </section>
      <section className="section">
        <h2>{t('access.me.identities')}</h2>
        <DataTable
          caption={t('access.me.identities')}
          hideCaption
          columns={[
            { key: 'issuer', label: t('access.me.issuer') },
            { key: 'subject', label: t('access.me.subject') },
          ]}
          rows={data.identities.map((one) => ({ key: `${one.issuer} ${one.subject}`, cells: [one.issuer, <code key="subject">{one.subject}</code>] }))}
        />
      </section>
      <EraseMe />
    </>
  );
}

/** The one that is asked by first, then those that are open, then the newest. */
function openFirst(one: MyDataBody['sessions'][number], other: MyDataBody['sessions'][number]): number {
  const rank = ({ isThis, endedAt }: MyDataBody['sessions'][number]): number => (isThis ? 0 : endedAt === null ? 1 : 2);
  return rank(one) - rank(other) || other.recordedAt.localeCompare(one.recordedAt);
}
