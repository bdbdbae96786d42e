import type { PeopleBody } from '@samvirke/contract/access';
import { may } from '@samvirke/model/access';
import { useState, type ReactNode } from 'react';
import { AnswerView } from '../site/answer-view.tsx';
import { useTexts } from '../site/site-context.ts';
import { useAnswer } from '../site/use-answer.ts';
import { useSession } from '../site/use-session.ts';
import { Done, type DoneWords } from './done.tsx';
import { FourEyes } from './four-eyes.tsx';
import { Invite } from './invite.tsx';
import { NeedsScript } from './needs-script.tsx';
import { PeopleTable } from './people-table.tsx';
import { PendingInvitations } from './pending-invitations.tsx';
import { RoleList } from './role-list.tsx';

/** Also in routes.ts, as what the page is written from. */
const PEOPLE = '/api/v1/people';

/** Who acts for the body, in which roles and since when; administrators invite and take roles away. */
export function PeoplePage(): ReactNode {
  const { t, formats } = useTexts();
  const { organisation, roles } = useSession();
  const people = useAnswer<PeopleBody>(PEOPLE);
  const mayManage = may('people.manage', roles);
  const [done, setDone] = useState<DoneWords>({ words: '' });
  return (
    <>
      <div className="page-heading">
        <h1>{t('access.people.heading', { organisation: organisation?.name ?? '' })}</h1>
        <p className="lead">{t('access.people.lead')}</p>
      </div>
      <AnswerView of={people}>
        {(answer) => (
          <>
            <Done done={done} />
            {mayManage ? <NeedsScript /> : null}
            {answer.people.length === 0 ? <p>{t('access.people.none')}</p> : <PeopleTable people={answer.people} roles={answer.roles} mayManage={mayManage} onDone={setDone} />}
            {mayManage ? (
              <>
                <Invite roles={answer.roles} />
                <PendingInvitations invitations={answer.invitations} onDone={(words) => setDone({ words })} />
              </>
            ) : (
              <p className="fine">{t('access.people.onlyAdministrators', { held: formats.list(roles.map((role) => t(`access.roles.${role}`))) })}</p>
            )}
            <FourEyes mayManage={mayManage} onDone={(words) => setDone({ words })} />
            <RoleList roles={answer.roles} />
          </>
        )}
      </AnswerView>
    </>
  );
}
