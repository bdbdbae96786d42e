import type { PeopleBody } from '@samvirke/contract/access';
import type { ReactNode } from 'react';
import { DataTable } from '../site/data-table.tsx';
import { useTexts } from '../site/site-context.ts';
import { useSend } from '../site/use-send.ts';
import { useSession } from '../site/use-session.ts';
import type { DoneWords } from './done.tsx';
import { GiveRole } from './give-role.tsx';
import { TakeAway } from './take-away.tsx';

/** The people with their roles, each role with since when and where it came from. */
export function PeopleTable({ people, roles, mayManage, onDone }: { readonly people: PeopleBody['people']; readonly roles: PeopleBody['roles']; readonly mayManage: boolean; readonly onDone: (done: DoneWords) => void }): ReactNode {
  const { t, formats } = useTexts();
  const { person } = useSession();
  const send = useSend();
  return (
    <DataTable
      caption={t('access.people.table')}
      hideCaption
      columns={[
        { key: 'name', label: t('access.people.name') },
        { key: 'roles', label: t('access.people.roles') },
      ]}
      rows={people.map((one) => ({
        key: one.id,
        cells: [
          <span key="name" className="person-name">
            {one.name || t('access.people.nameUnknown')} {one.isOwnName ? <span className="ds-tag" data-color="neutral" data-size="sm">{t('access.people.ownName')}</span> : null}{' '}
            {one.id === person?.id ? <span className="ds-tag" data-color="info" data-size="sm">{t('access.people.you')}</span> : null}
          </span>,
          <ul key="roles" className="held-roles">
            {one.roles.map(({ role, origin, validFrom }) => {
              const words = { role: t(`access.roles.${role}`), name: one.name || t('access.people.nameUnknown') };
              // Who has given up being administrator can't take it back.
              const isLost = one.id === person?.id && role === 'administrator';
              return (
                <li key={role}>
                  <span className="held-role">{words.role}</span>
                  <span className="fine">
                    {t('access.people.since', { date: formats.date(validFrom) })}, {t(`access.people.origin.${origin}`)}
                  </span>
                  {mayManage ? (
                    <TakeAway
                      label={t('access.people.withdraw')}
                      of={`${words.role}, ${words.name}`}
                      heading={t('access.people.withdrawHeading', words)}
                      consequences={[t('access.people.withdrawMore'), ...(one.roles.length === 1 ? [t('access.people.withdrawLast')] : []), ...(isLost ? [t('access.people.withdrawOwn')] : [])]}
                      address={`/api/v1/people/${one.id}/roles/${role}`}
                      asksWhy
                      onDone={() =>
                        onDone({
                          words: t('access.people.withdrawn', words),
                          ...(isLost || one.roles.length === 1
                            ? {}
                            : {
                                undo: async () => {
                                  const { problem } = await send('PUT', `/api/v1/people/${one.id}/roles/${role}`);
                                  onDone({ words: problem ? `${problem.detail} ${problem.cure}` : t('access.people.undone', words) });
                                },
                              }),
                        })
                      }
                    />
                  ) : null}
                </li>
              );
            })}
            {mayManage ? (
              <li>
                <GiveRole person={one} roles={roles} onDone={(words) => onDone({ words })} />
              </li>
            ) : null}
          </ul>,
        ],
      }))}
    />
  );
}
