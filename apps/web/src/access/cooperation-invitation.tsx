import type { CooperationBody } from '@samvirke/contract/access';
import { useId, type ReactNode } from 'react';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { useSending } from '../site/use-sending.ts';
import { useSession } from '../site/use-session.ts';
import { TakeAway } from './take-away.tsx';

/** A cooperation that the body is asked to join: who is in it, what joining means, and the two answers. */
export function CooperationInvitation({ cooperation, mayManage, onDone }: { readonly cooperation: CooperationBody; readonly mayManage: boolean; readonly onDone: (words: string) => void }): ReactNode {
  const { t, formats } = useTexts();
  const { organisation } = useSession();
  const { send, ready, isBusy, problem } = useSending();
  const id = useId();
  const { name } = cooperation;
  const owner = cooperation.members.find((member) => member.id === cooperation.organisation);
  const join = async (): Promise<void> => {
    const sent = await send('POST', `/api/v1/cooperations/${cooperation.id}/acceptance`);
    if (!sent.problem) onDone(t('access.cooperations.joined', { name }));
  };
  return (
    <section className="ds-card cooperation" aria-labelledby={id}>
      <div>
        <h3 id={id} className="subheading">
          {name}
        </h3>
        {owner ? <p className="fine">{t('access.cooperations.invitedBy', { name: owner.name })}</p> : null}
      </div>
      <ul className="cooperation-members" aria-label={t('access.cooperations.members')}>
        {cooperation.members.map((member) => (
          <li key={member.id}>
            <span>{member.name}</span>
            <span className="fine">{t('access.cooperations.since', { date: formats.date(member.validFrom) })}</span>
          </li>
        ))}
      </ul>
      <p>{t('access.cooperations.joinSees')}</p>
      <p>{t('access.cooperations.joinLater')}</p>
      {mayManage ? (
        <div className="actions">
          <button type="button" className="ds-button" aria-label={t('access.cooperations.joinOf', { name })} disabled={!ready || isBusy} onClick={() => void join()}>
            {t('access.cooperations.join')}
          </button>
          <TakeAway
            label={t('access.cooperations.decline')}
            of={name}
            heading={t('access.cooperations.declineHeading', { name })}
            consequences={[t('access.cooperations.declineMore')]}
            address={`/api/v1/cooperations/${cooperation.id}/members/${organisation?.id ?? ''}`}
            onDone={() => onDone(t('access.cooperations.declined', { name }))}
          />
        </div>
      ) : (
        <p className="fine">{t('access.cooperations.administratorAnswers')}</p>
      )}
      {problem ? <ProblemNotice problem={problem} takesFocus /> : null}
    </section>
  );
}
