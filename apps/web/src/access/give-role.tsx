import type { PeopleBody } from '@samvirke/contract/access';
import type { Problem } from '@samvirke/contract/errors';
import type { Role } from '@samvirke/model/access';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { useIsTakenOver } from '../site/use-is-taken-over.ts';
import { useSend } from '../site/use-send.ts';

/** Another role for somebody who has one. */
export function GiveRole({ person, roles, onDone }: { readonly person: PeopleBody['people'][number]; readonly roles: readonly Role[]; readonly onDone: (words: string) => void }): ReactNode {
  const { t } = useTexts();
  const send = useSend();
  const ready = useIsTakenOver();
  const id = useId();
  const [problem, setProblem] = useState<Problem | null>(null);
  const held = new Set(person.roles.map(({ role }) => role));
  const others = roles.filter((role) => !held.has(role));
  const name = person.name || t('access.people.nameUnknown');
  const give = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const role = others.find((one) => one === new FormData(event.currentTarget).get('role'));
    if (role === undefined) return;
    const sent = await send('PUT', `/api/v1/people/${person.id}/roles/${role}`);
    setProblem(sent.problem ?? null);
    if (!sent.problem) onDone(t('access.people.given', { name, role: t(`access.roles.${role}`) }));
  };
  if (!ready || others.length === 0) return null;
  return (
    <details className="more give-role">
      <summary>
        {t('access.people.give')}
        <span className="ds-sr-only">: {name}</span>
      </summary>
      <form className="inline-form" onSubmit={(event) => void give(event)}>
        <div className="ds-field">
          <label className="ds-label" htmlFor={id}>
            {t('access.people.newRole')}
          </label>
          <select id={id} name="role" className="ds-input">
            {others.map((role) => (
              <option key={role} value={role}>
                {t(`access.roles.${role}`)}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="ds-button" data-variant="secondary" data-color="accent">
          {t('access.people.giveGo')}
        </button>
      </form>
      {problem ? <ProblemNotice problem={problem} takesFocus /> : null}
    </details>
  );
}
