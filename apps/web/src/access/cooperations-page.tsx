import type { CooperationBody } from '@samvirke/contract/access';
import { may } from '@samvirke/model/access';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { AnswerView } from '../site/answer-view.tsx';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { useAnswer } from '../site/use-answer.ts';
import { useSending } from '../site/use-sending.ts';
import { useSession } from '../site/use-session.ts';
import { CooperationCard } from './cooperation-card.tsx';
import { CooperationInvitation } from './cooperation-invitation.tsx';
import { Done } from './done.tsx';
import { NeedsScript } from './needs-script.tsx';

/** Also in routes.ts, as what the page is written from. */
const COOPERATIONS = '/api/v1/cooperations';
const LONGEST_NAME = 200;

/** The cooperations that the body takes part in: who is in, who runs it, the way in and out. */
export function CooperationsPage(): ReactNode {
  const { t, formats } = useTexts();
  const { organisation, roles } = useSession();
  const found = useAnswer<{ readonly cooperations: readonly CooperationBody[] }>(COOPERATIONS);
  const mayManage = may('cooperations.manage', roles);
  const [done, setDone] = useState('');
  return (
    <>
      <div className="page-heading">
        <h1>{t('access.cooperations.heading', { organisation: organisation?.name ?? '' })}</h1>
        <p className="lead">{t('access.cooperations.lead')}</p>
      </div>
      <AnswerView of={found}>
        {({ cooperations: all }) => {
          const isAsked = ({ invited }: CooperationBody): boolean => invited.some((body) => body.id === organisation?.id);
          const cooperations = all.filter((one) => !isAsked(one));
          const asked = all.filter(isAsked);
          return (
            <>
              <Done done={{ words: done }} />
              {mayManage ? <NeedsScript /> : null}
              {asked.length > 0 ? (
                <section aria-labelledby="invitations">
                  <h2 id="invitations">{t('access.cooperations.invitations')}</h2>
                  <div className="cooperations">
                    {asked.map((one) => (
                      <CooperationInvitation key={one.id} cooperation={one} mayManage={mayManage} onDone={setDone} />
                    ))}
                  </div>
                </section>
              ) : null}
              {cooperations.length === 0 && asked.length === 0 ? (
                <div className="empty">
                  <h2 className="subheading">{t('access.cooperations.none')}</h2>
                  <p>{t('access.cooperations.noneMore')}</p>
                </div>
              ) : (
                <div className="cooperations">
                  {cooperations.map((one) => (
                    <CooperationCard key={one.id} cooperation={one} mayManage={mayManage} onDone={setDone} />
                  ))}
                </div>
              )}
              {mayManage ? <Create onDone={setDone} /> : <p className="fine">{t('access.cooperations.onlyAdministrators', { held: formats.list(roles.map((role) => t(`access.roles.${role}`))) })}</p>}
            </>
          );
        }}
      </AnswerView>
    </>
  );
}

function Create({ onDone }: { readonly onDone: (words: string) => void }): ReactNode {
  const { t } = useTexts();
  const { send, ready, isBusy, problem } = useSending();
  const id = useId();
  const create = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get('name') ?? '').trim();
    const sent = await send('POST', COOPERATIONS, { name });
    if (sent.problem) return;
    form.reset();
    onDone(t('access.cooperations.created', { name }));
  };
  return (
    <section className="section" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{t('access.cooperations.create')}</h2>
      <p>{t('access.cooperations.createLead')}</p>
      <form className="inline-form" onSubmit={(event) => void create(event)}>
        <div className="ds-field">
          <label className="ds-label" htmlFor={id}>
            {t('access.cooperations.name')}
          </label>
          <div data-field="description" id={`${id}-help`}>
            {t('access.cooperations.nameHelp')}
          </div>
          <input id={id} name="name" className="ds-input" required maxLength={LONGEST_NAME} autoComplete="off" aria-describedby={`${id}-help`} />
        </div>
        <button type="submit" className="ds-button" disabled={!ready || isBusy}>
          {t('access.cooperations.createGo')}
        </button>
      </form>
      {problem ? <ProblemNotice problem={problem} takesFocus /> : null}
    </section>
  );
}
