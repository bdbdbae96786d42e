import type { FoundBodiesBody } from '@samvirke/contract/organisations';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useTexts } from '../site/site-context.ts';
import { useAnswer } from '../site/use-answer.ts';
import { writeBodyName } from './write-body-name.ts';

const MOST_SHOWN = 8;

export interface ChosenBody {
  readonly id: string;
  readonly name: string;
}

/** Finds bodies by name or number and chooses among them: one, or as many as it takes. Stands inside a form of its own. */
export function ChooseBody({ label, chosen, isMany, without, onChoose }: {
  readonly label: string;
  readonly chosen: readonly ChosenBody[];
  readonly isMany?: boolean;
  /** Those that can't be chosen. */
  readonly without: readonly string[];
  readonly onChoose: (chosen: readonly ChosenBody[]) => void;
}): ReactNode {
  const { t } = useTexts();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const found = useAnswer<FoundBodiesBody>(words === '' ? null : `/api/v1/bodies?q=${encodeURIComponent(words)}&limit=${MOST_SHOWN}`);
  const taken = new Set([...without, ...chosen.map((one) => one.id)]);
  const bodies = found.answer?.bodies.filter((one) => !taken.has(one.id));
  const find = (): void => setWords(typed.trim());
  const onKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    // The key that sends the form finds here.
    if (event.key !== 'Enter') return;
    event.preventDefault();
    find();
  };
  return (
    <div className="choose-body">
      {chosen.length === 0 ? null : (
        <ul className="found-bodies">
          {chosen.map((one) => (
            <li key={one.id}>
              <span>{one.name}</span>
              <button type="button" className="link-button" onClick={() => onChoose(chosen.filter(({ id: other }) => other !== one.id))}>
                {t('organisations.bodies.admin.remove', { name: one.name })}
              </button>
            </li>
          ))}
        </ul>
      )}
      {chosen.length > 0 && isMany !== true ? null : (
        <>
          <div className="inline-form">
            <div className="ds-field">
              <label className="ds-label" htmlFor={id}>
                {label}
              </label>
              <div data-field="description" id={`${id}-help`}>
                {t('organisations.bodies.admin.findHelp')}
              </div>
              <input id={id} type="search" className="ds-input" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} onKeyDown={onKey} aria-describedby={`${id}-help`} />
            </div>
            <button type="button" className="ds-button" data-variant="secondary" onClick={find}>
              {t('organisations.bodies.admin.find')}
            </button>
          </div>
          {found.problem ? <ProblemNotice problem={found.problem} /> : null}
          <div aria-live="polite">
            {bodies?.length === 0 ? <p>{t('organisations.bodies.admin.noHit', { words })}</p> : null}
            {bodies && bodies.length > 0 ? (
              <ul className="found-bodies">
                {bodies.map((one) => {
                  const name = one.name === null ? (one.number ?? one.id) : writeBodyName(one.name);
                  return (
                    <li key={one.id}>
                      <span>
                        {name} <span className="fine">{one.number}</span>
                      </span>
                      <button
                        type="button"
                        className="link-button"
                        onClick={() => {
                          onChoose(isMany === true ? [...chosen, { id: one.id, name }] : [{ id: one.id, name }]);
                          setWords('');
                          setTyped('');
                        }}
                      >
                        {t('organisations.bodies.admin.choose', { name })}
                      </button>
                    </li>
                  );
                })}
              </ul>
            ) : null}
          </div>
        </>
      )}
    </div>
  );
}
