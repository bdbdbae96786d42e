import type { CooperationBody } from '@samvirke/contract/access';
import type { FoundBodiesBody } from '@samvirke/contract/organisations';
import type { Problem } from '@samvirke/contract/errors';
import { PlusIcon } from '@navikt/aksel-icons';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { useAnswer } from '../site/use-answer.ts';
import { useIsTakenOver } from '../site/use-is-taken-over.ts';
import { useSend } from '../site/use-send.ts';

type FoundBody = FoundBodiesBody['bodies'][number];

/** Shown of a search; who is farther down is found by writing more. */
const MOST_SHOWN = 8;

const nameOf = ({ name, number, id }: FoundBody): string => name ?? number ?? id;

/** Finds a body by name or number, and invites it into the cooperation. */
export function AddMember({ cooperation, onDone }: { readonly cooperation: CooperationBody; readonly onDone: (words: string) => void }): ReactNode {
  const { t } = useTexts();
  const send = useSend();
  const ready = useIsTakenOver();
  const id = useId();
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const found = useAnswer<FoundBodiesBody>(words === '' ? null : `/api/v1/bodies?q=${encodeURIComponent(words)}&limit=${MOST_SHOWN}`);
  const find = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setProblem(null);
    setWords(String(new FormData(event.currentTarget).get('q') ?? '').trim());
  };
  const add = async (body: FoundBody): Promise<void> => {
    const sent = await send('POST', `/api/v1/cooperations/${cooperation.id}/members`, { organisation: body.id });
    setProblem(sent.problem ?? null);
    if (sent.problem) return;
    setWords('');
    onDone(t('access.cooperations.added', { member: nameOf(body), name: cooperation.name }));
  };
  // One that is no more can't take part.
  const bodies = found.answer?.bodies.filter(({ to }) => to === null);
  const members = new Set(cooperation.members.map((member) => member.id));
  const invited = new Set(cooperation.invited.map((body) => body.id));
  if (!ready) return null;
  return (
    <div className="add-member">
      <form className="inline-form" onSubmit={find}>
        <div className="ds-field">
          <label className="ds-label" htmlFor={id}>
            {t('access.cooperations.add')}
          </label>
          <div data-field="description" id={`${id}-help`}>
            {t('access.cooperations.addHelp')}
          </div>
          <input id={id} name="q" type="search" className="ds-input" required autoComplete="off" aria-describedby={`${id}-help`} />
        </div>
        <button type="submit" className="ds-button" data-variant="secondary">
          {t('access.cooperations.addGo')}
        </button>
      </form>
      {problem ? <ProblemNotice problem={problem} takesFocus /> : null}
      {found.problem ? <ProblemNotice problem={found.problem} /> : null}
      <div aria-live="polite">
        {bodies?.length === 0 ? <p>{t('access.cooperations.noHit', { words })}</p> : null}
        {bodies && bodies.length > 0 ? (
          <ul className="found-bodies">
            {bodies.map((body) => (
              <li key={body.id}>
                <span>
                  {nameOf(body)} <span className="fine">{body.number}</span>
                </span>
                {members.has(body.id) || invited.has(body.id) ? (
                  <span className="fine">{t(members.has(body.id) ? 'access.cooperations.alreadyIn' : 'access.cooperations.alreadyInvited')}</span>
                ) : (
                  <button type="button" className="link-button" onClick={() => void add(body)}>
                    <PlusIcon aria-hidden /> {t('access.cooperations.addThis', { name: nameOf(body) })}
                  </button>
                )}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
}
