import type { Problem } from '@samvirke/contract/errors';
import { assumptionOfCell, boundsOf } from '@samvirke/model/assumptions';
import { useId, useMemo, useState, type FormEvent, type ReactNode } from 'react';
import { useCase } from '../site/case-context.ts';
import { ProblemNotice } from '../site/problem-notice.tsx';
import { useSite } from '../site/site-context.ts';
import { useIsTakenOver } from '../site/use-is-taken-over.ts';
import { useSend } from '../site/use-send.ts';
import { cellLabel } from './cell-label.ts';
import { formatCell } from './format-cell.ts';
import { readNumber } from './read-number.ts';
import { writeRange } from './write-range.ts';

const NUMBERS = ['value', 'low', 'high'] as const;
const DIGITS = 12;

/** A value for all: which assumption, how much, how sure, from when, and where it comes from. */
export function PublishParameter(): ReactNode {
  const { texts, bundle } = useSite();
  const { t, formats, language } = texts;
  const { assumptions } = useCase();
  const send = useSend();
  const ready = useIsTakenOver();
  const id = useId();
  const cells = useMemo(
    () => [...assumptions.cells.keys()].filter((cell) => !assumptions.definitions.get(assumptionOfCell(cell))?.isSafeguard).map((cell) => ({ cell, label: cellLabel(cell, assumptions, texts) })).sort((a, b) => formats.compare(a.label, b.label)),
    [assumptions, texts, formats],
  );
  const [cell, setCell] = useState(cells[0]?.cell ?? '');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [wrong, setWrong] = useState<(typeof NUMBERS)[number] | null>(null);
  const [isDone, setIsDone] = useState(false);
  const definition = assumptions.definitions.get(assumptionOfCell(cell));
  const format = formatCell(definition, texts);
  const now = assumptions.cells.get(cell);

  const publish = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    const numbers = new Map<string, number>();
    setIsDone(false);
    for (const name of NUMBERS) {
      const words = String(given.get(name) ?? '').trim();
      if (words === '' && name !== 'value') continue;
      const number = readNumber(words, language);
      if (number === null) {
        setWrong(name);
        document.getElementById(`${id}-${name}`)?.focus();
        return;
      }
      numbers.set(name, Number((number * format.per).toPrecision(DIGITS)));
    }
    setWrong(null);
    const sent = await send('POST', '/api/v1/parameters', { cell, ...Object.fromEntries(numbers), validFrom: given.get('validFrom'), source: given.get('source') });
    setProblem(sent.problem ?? null);
    if (sent.problem) return;
    form.reset();
    setIsDone(true);
  };
  return (
    <section className="section" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{t('assumptions.parameters.publish')}</h2>
      <p>{t('assumptions.parameters.publishLead')}</p>
      <form onSubmit={(event) => void publish(event)}>
        <div className="narrow-fields">
          <div className="ds-field">
            <label className="ds-label" htmlFor={`${id}-cell`}>
              {t('assumptions.parameters.cell')}
            </label>
            <select id={`${id}-cell`} name="cell" className="ds-input" value={cell} onChange={(event) => setCell(event.target.value)}>
              {cells.map((one) => (
                <option key={one.cell} value={one.cell}>
                  {one.label}
                </option>
              ))}
            </select>
            {now && definition ? (
              <p className="fine">{t('assumptions.parameters.now', { value: format.write(now.value), range: writeRange(boundsOf(definition, cell), format, formats) })}</p>
            ) : null}
          </div>
          {NUMBERS.map((name) => (
            <div key={name} className="ds-field">
              <label className="ds-label" htmlFor={`${id}-${name}`}>
                {t(`assumptions.parameters.numbers.${name}`)} {format.suffix === '' ? '' : `(${format.suffix})`}
              </label>
              <input
                id={`${id}-${name}`}
                name={name}
                className="ds-input"
                type="text"
                inputMode="decimal"
                required={name === 'value'}
                aria-invalid={wrong === name || undefined}
                aria-describedby={wrong === name ? `${id}-${name}-problem` : undefined}
              />
              {wrong === name ? (
                <p id={`${id}-${name}-problem`} className="ds-validation-message field-problem">
                  {t('assumptions.parameters.notANumber')}
                </p>
              ) : null}
            </div>
          ))}
          <div className="ds-field">
            <label className="ds-label" htmlFor={`${id}-from`}>
              {t('assumptions.parameters.from')}
            </label>
            <input id={`${id}-from`} name="validFrom" className="ds-input" type="date" required defaultValue={bundle.date} />
          </div>
          <div className="ds-field">
            <label className="ds-label" htmlFor={`${id}-source`}>
              {t('assumptions.parameters.source')}
            </label>
            <input id={`${id}-source`} name="source" className="ds-input" type="text" required maxLength={500} />
          </div>
        </div>
        <p>
          <button type="submit" className="ds-button" disabled={!ready}>
            {t('assumptions.parameters.publishButton')}
          </button>
        </p>
      </form>
      <output>{isDone ? t('assumptions.parameters.published') : ''}</output>
      {problem ? <ProblemNotice problem={problem} takesFocus /> : null}
    </section>
  );
}
