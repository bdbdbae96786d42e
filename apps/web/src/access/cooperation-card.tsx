import type { CooperationBody } from '@samvirke/contract/access';
import { useId, type ReactNode } from 'react';
import { useTexts } from '../site/site-context.ts';
import { useSession } from '../site/use-session.ts';
import { AddMember } from './add-member.tsx';
import { TakeAway } from './take-away.tsx';

/** One cooperation: who is in it since when, and what one's own body can do about that. */
export function CooperationCard({ cooperation, mayManage, onDone }: { readonly cooperation: CooperationBody; readonly mayManage: boolean; readonly onDone: (words: string) => void }): ReactNode {
  const { t, formats } = useTexts();
  const { organisation } = useSession();
  const id = useId();
  const isOurs = cooperation.organisation === organisation?.id;
  const owner = cooperation.members.find((member) => member.id === cooperation.organisation);
  return (
    <section className="ds-card cooperation" aria-labelledby={id}>
      <div>
        <h2 id={id} className="subheading">
          {cooperation.name}
        </h2>
        <p className="fine">{isOurs ? t('access.cooperations.ours') : owner ? t('access.cooperations.theirs', { name: owner.name }) : ''}</p>
      </div>
      <ul className="cooperation-members" aria-label={t('access.cooperations.members')}>
        {cooperation.members.map((member) => {
          const words = { member: member.name, name: cooperation.name };
          const isUs = member.id === organisation?.id;
          return (
            <li key={member.id}>
              <span>{member.name}</span>
              <span className="fine">{t('access.cooperations.since', { date: formats.date(member.validFrom) })}</span>
              {mayManage && (isUs || isOurs) ? (
                <TakeAway
                  label={t(isUs ? 'access.cooperations.leave' : 'access.cooperations.remove')}
                  of={isUs ? cooperation.name : `${member.name}, ${cooperation.name}`}
                  heading={isUs ? t('access.cooperations.leaveHeading', words) : t('access.cooperations.removeHeading', words)}
                  consequences={[t(isUs ? 'access.cooperations.leaveMore' : 'access.cooperations.removeMore', words)]}
                  address={`/api/v1/cooperations/${cooperation.id}/members/${member.id}`}
                  onDone={() => onDone(t(isUs ? 'access.cooperations.left' : 'access.cooperations.removed', words))}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
      {cooperation.invited.length > 0 ? (
        <div>
          <h3 className="fine">{t('access.cooperations.waiting')}</h3>
          <ul className="cooperation-members" aria-label={t('access.cooperations.waiting')}>
            {cooperation.invited.map((body) => {
              const words = { member: body.name, name: cooperation.name };
              return (
                <li key={body.id}>
                  <span>{body.name}</span>
                  <span className="fine">{t('access.cooperations.invitedOn', { date: formats.date(body.validFrom) })}</span>
                  {mayManage && isOurs ? (
                    <TakeAway
                      label={t('access.cooperations.withdraw')}
                      of={`${body.name}, ${cooperation.name}`}
                      heading={t('access.cooperations.withdrawHeading', words)}
                      consequences={[t('access.cooperations.withdrawMore')]}
                      address={`/api/v1/cooperations/${cooperation.id}/members/${body.id}`}
                      onDone={() => onDone(t('access.cooperations.withdrawn', words))}
                    />
                  ) : null}
                </li>
              );
            })}
          </ul>
        </div>
      ) : null}
      {mayManage && isOurs ? <AddMember cooperation={cooperation} onDone={onDone} /> : null}
    </section>
  );
}
