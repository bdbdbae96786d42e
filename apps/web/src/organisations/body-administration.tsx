import type { BodyAdministrationBody, BodyBody } from '@samvirke/contract/organisations';
import { useState, type ReactNode } from 'react';
import { Done } from '../access/done.tsx';
import { NeedsScript } from '../access/needs-script.tsx';
import { OneTimeLink } from '../access/one-time-link.tsx';
import { AnswerView } from '../site/answer-view.tsx';
import { useSite, useTexts } from '../site/site-context.ts';
import { useAnswer } from '../site/use-answer.ts';
import { useIsTakenOver } from '../site/use-is-taken-over.ts';
import { ActDialog } from './act-dialog.tsx';
import { AddRelation } from './add-relation.tsx';
import { CorrectBody } from './correct-body.tsx';
import { RecordChange } from './record-change.tsx';
import { RecordMove } from './record-move.tsx';
import { writeFact } from './write-fact.ts';

const CAPABILITIES = ['coordinator', 'provider'] as const;

interface MadeLink {
  readonly token: string;
  readonly role: 'administrator';
  readonly expiresAt: string;
}

/** What the sector's coordinator does with a body, and what was done: seen by the coordinator alone. */
export function BodyAdministration({ body, name }: { readonly body: BodyBody; readonly name: string }): ReactNode {
  const { t } = useTexts();
  const ready = useIsTakenOver();
  const answered = useAnswer<BodyAdministrationBody>(ready ? `/api/v1/bodies/${body.id}/administration` : null);
  const [done, setDone] = useState('');
  const say = (): void => setDone(t('organisations.bodies.admin.saved'));
  return (
    <section className="section body-administration on-screen" aria-labelledby="administration">
      <h2 id="administration">{t('organisations.bodies.admin.heading')}</h2>
      <p>{t('organisations.bodies.admin.lead')}</p>
      <NeedsScript />
      <Done done={{ words: done }} />
      {ready ? (
        <AnswerView of={answered}>
          {(answer) => (
            <>
              <div className="actions">
                <CorrectBody id={body.id} draft={answer.draft} onDone={say} />
                {body.kind === 'supplier' ? null : (
                  <>
                    <AddRelation body={body} onDone={say} />
                    <RecordChange body={body} name={name} onDone={say} />
                    <RecordMove body={body} onDone={say} />
                    {CAPABILITIES.map((capability) => {
                      const has = body.capabilities.includes(capability);
                      const words = t(has ? 'organisations.bodies.admin.take' : 'organisations.bodies.admin.give', { capability: t(`organisations.bodies.capability.${capability}`) });
                      return (
                        <ActDialog
                          key={`${capability}${has}`}
                          label={words}
                          heading={words}
                          lead={[t(has ? 'organisations.bodies.admin.takeLead' : 'organisations.bodies.admin.giveLead')]}
                          submit={t('organisations.bodies.admin.save')}
                          isDanger={has}
                          build={() => ({ method: has ? 'DELETE' : 'PUT', address: `/api/v1/bodies/${body.id}/capabilities/${capability}` })}
                          onDone={say}
                        />
                      );
                    })}
                  </>
                )}
              </div>
              <FirstAdministrator body={body} administration={answer} />
              <Log history={answer.history} />
            </>
          )}
        </AnswerView>
      ) : null}
    </section>
  );
}

function FirstAdministrator({ body, administration: { hasAdministrator, mayInvite, invitedUntil } }: { readonly body: BodyBody; readonly administration: BodyAdministrationBody }): ReactNode {
  const { texts, bundle } = useSite();
  const { t, formats } = texts;
  const [made, setMade] = useState<MadeLink | null>(null);
  const hasEnded = body.to !== null && body.to <= bundle.date;
  const whoInvites = (): 'hasAdministrator' | 'noAdministrator' | 'inUse' | 'hasEnded' => {
    if (hasEnded) return 'hasEnded';
    if (hasAdministrator) return 'hasAdministrator';
    return mayInvite ? 'noAdministrator' : 'inUse';
  };
  return (
    <>
      <h3 className="subheading">{t('organisations.bodies.admin.first')}</h3>
      <p>
        {t(`organisations.bodies.admin.${whoInvites()}`)}
        {mayInvite && invitedUntil !== null && made === null ? ` ${t('organisations.bodies.admin.invited', { date: formats.date(invitedUntil) })}` : ''}
      </p>
      {mayInvite ? (
        <div>
          <ActDialog<MadeLink>
            label={t('organisations.bodies.admin.invite')}
            heading={t('organisations.bodies.admin.invite')}
            lead={[t('organisations.bodies.admin.inviteLead')]}
            submit={t('organisations.bodies.admin.invite')}
            build={() => ({ method: 'POST', address: `/api/v1/bodies/${body.id}/first-administrator`, body: {} })}
            onDone={setMade}
          />
        </div>
      ) : null}
      {made ? <OneTimeLink key={made.token} {...made} /> : null}
    </>
  );
}

function Log({ history }: Pick<BodyAdministrationBody, 'history'>): ReactNode {
  const texts = useTexts();
  const { t, find, formats } = texts;
  return (
    <>
      <h3 className="subheading">{t('organisations.bodies.admin.history')}</h3>
      {history.length === 0 ? <p>{t('organisations.bodies.admin.historyNone')}</p> : null}
      <ol className="body-log">
        {history.map(({ at, by, action, kind, reason, changes }) => (
          <li key={`${at}${kind}${changes.map(({ after }) => after).join()}`}>
            <p>
              {t('organisations.bodies.admin.did', {
                by: by ?? t('organisations.bodies.operator'),
                date: formats.moment(at),
                what: `${find(`organisations.bodies.admin.actions.${action}`) ?? action} ${t(`organisations.bodies.admin.what.${kind}`)}`,
              })}
            </p>
            <ul className="fine">
              {changes.map(({ field, before, after }) => (
                <li key={field}>
                  {before === null
                    ? `${find(`organisations.bodies.fields.${field}`) ?? field}: ${writeFact(field, after, texts)}`
                    : t('organisations.bodies.admin.fromTo', { field: find(`organisations.bodies.fields.${field}`) ?? field, before: writeFact(field, before, texts), after: writeFact(field, after, texts) })}
                </li>
              ))}
            </ul>
            {reason === null ? null : (
              <p className="fine">
                {t('organisations.bodies.admin.reason')} {reason}
              </p>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
