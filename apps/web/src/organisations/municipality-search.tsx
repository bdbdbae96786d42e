/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/click-events-have-key-events, jsx-a11y/control-has-associated-label --
   A combobox with a listbox (ARIA authoring practices): focus stays in the field, which hears the keys for the options. */
import { findMunicipalities, municipalitiesIn, type MunicipalityMatch } from '@samvirke/model/organisations';
import { useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useSite } from '../site/site-context.ts';
import { useIsTakenOver } from '../site/use-is-taken-over.ts';

const SHOWN = 8;

interface Choice {
  readonly number: string;
  readonly name: string;
  readonly county: string;
  readonly population: number;
  /** The number that was asked for, where it has become this one. */
  readonly was?: string;
}

function toChoice({ municipality, status, insteadIn }: MunicipalityMatch, year: number): readonly Choice[] {
  const write = (body: typeof municipality, was?: string): Choice => ({
    number: body.number,
    name: body.name,
    county: body.county,
    population: body.population[year] ?? 0,
    was,
  });
  return status === 'valid' ? [write(municipality)] : insteadIn.map((body) => write(body, municipality.name));
}

/**
 * One field to find a municipality with, by name, number or county. Until the page is taken over it is a plain field
 * with suggestions in a plain form; then it is a combobox that chooses at once.
 */
export function MunicipalitySearch({
  year,
  name,
  label,
  description,
  onChoose,
}: {
  /** Municipalities of this year are found; one that is gone leads to what it became. */
  readonly year: number;
  /** The form's parameter: what the field is sent as without JavaScript. */
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly onChoose: (number: string) => void;
}): ReactNode {
  const { texts, bundle } = useSite();
  const { t, formats } = texts;
  const { reference } = bundle;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const ready = useIsTakenOver();
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = useMemo(
    () => (open ? findMunicipalities({ query: words, year, limit: SHOWN }, reference).flatMap((match) => toChoice(match, year)) : []),
    [open, words, year, reference],
  );

  const choose = (choice: Choice): void => {
    setWords('');
    setOpen(false);
    setActive(0);
    onChoose(choice.number);
    input.current?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (open && found.length > 0) setActive((active + step + found.length) % found.length);
      else setOpen(true);
    } else if (event.key === 'Enter') {
      const choice = found[active];
      if (!choice || words === '') return;
      event.preventDefault();
      choose(choice);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      setOpen(false);
    }
  };
  return (
    <div className="ds-field municipality-search">
      <label className="ds-label" htmlFor={`${id}-input`}>
        {label}
      </label>
      {description === undefined ? null : (
        <p data-field="description" id={`${id}-description`}>
          {description}
        </p>
      )}
      <div className="municipality-search-box">
        <input
          ref={input}
          id={`${id}-input`}
          className="ds-input"
          type="text"
          name={ready ? undefined : name}
          list={ready ? undefined : `${id}-plain`}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('cooperation.search.placeholder')}
          data-shortcut="choose"
          role={ready ? 'combobox' : undefined}
          aria-autocomplete={ready ? 'list' : undefined}
          aria-expanded={ready ? open && found.length > 0 : undefined}
          aria-controls={ready ? `${id}-list` : undefined}
          aria-activedescendant={open && found[active] ? `${id}-${found[active].number}` : undefined}
          aria-describedby={description === undefined ? undefined : `${id}-description`}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setActive(0);
            setOpen(true);
          }}
          onFocus={() => setOpen(words !== '')}
          onClick={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={press}
        />
        {ready ? (
          <ul id={`${id}-list`} role="listbox" aria-label={label} className="municipality-options" hidden={!open || found.length === 0}>
            {found.map((choice, index) => (
              <li
                key={`${choice.number}-${choice.was ?? ''}`}
                id={`${id}-${choice.number}`}
                role="option"
                aria-selected={index === active}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(choice)}
              >
                <span className="option-name">
                  {choice.name}
                  {choice.was === undefined || choice.was === choice.name ? null : ` (${t('cooperation.search.was', { name: choice.was })})`}
                </span>
                <span className="option-more">
                  {choice.county} · {t('cooperation.inhabitants', { count: choice.population, number: formats.number(choice.population) })}
                </span>
              </li>
            ))}
          </ul>
        ) : (
          <datalist id={`${id}-plain`}>
            {municipalitiesIn(year, reference).map((body) => (
              <option key={body.number} value={body.number} label={`${body.name}, ${body.county}`} />
            ))}
          </datalist>
        )}
        <output className="ds-sr-only">{open && words !== '' ? t('cooperation.search.found', { count: found.length }) : ''}</output>
        {open && words !== '' && found.length === 0 ? <p className="municipality-none">{t('cooperation.search.none', { words })}</p> : null}
      </div>
    </div>
  );
}
