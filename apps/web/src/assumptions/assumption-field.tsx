import { ArrowUndoIcon } from '@navikt/aksel-icons';
import { assumptionOfCell, boundsOf, type CellId } from '@samvirke/model/assumptions';
import { memo, useId, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useCase, useCaseActions } from '../site/case-context.ts';
import { useTexts } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';
import { cellLabel, cellPartLabel, cellPath } from './cell-label.ts';
import { formatCell, isSwitch } from './format-cell.ts';
import { readNumber } from './read-number.ts';
import { writeRange } from './write-range.ts';

const DIGITS = 8;

/** One assumption to change, by slider or by number, with what it was and the way back. */
export const AssumptionField = memo(function AssumptionField({
  cell,
  short,
}: {
  readonly cell: CellId;
  /** Without the assumption's own name, where that stands above. */
  readonly short?: boolean;
}): ReactNode {
  const texts = useTexts();
  const { t, formats, language } = texts;
  const { assumptions } = useCase();
  const { change, putBack } = useCaseActions();
  const path = usePath();
  const id = useId();
  const [typing, setTyping] = useState<string | null>(null);
  const definition = assumptions.definitions.get(assumptionOfCell(cell));
  const known = assumptions.cells.get(cell);
  if (!definition || !known) return null;
  const bounds = boundsOf(definition, cell);
  const format = formatCell(definition, texts);
  const was = assumptions.changed.get(cell);
  const label = cellLabel(cell, assumptions, texts);
  const shown = short === true ? cellPath(cell).map((part) => cellPartLabel(part, texts)).join(', ') : label;
  const typed = typing === null ? null : readNumber(typing, language);
  // A year is its own name; everything else has its thousands apart.
  const writeNumber = (value: number): string => (/^year\b/.test(definition.unit) ? String(value) : formats.number(Number(value.toPrecision(DIGITS)), DIGITS));
  const isOutside = typing !== null && (typed === null || typed * format.per < bounds.min || typed * format.per > bounds.max);
  return (
    <div className="assumption-field" data-changed={was !== undefined}>
      {isSwitch(bounds) ? (
        <div className="ds-field">
          <input id={id} className="ds-input" type="checkbox" checked={known.value === 1} onChange={(event) => change(cell, event.target.checked ? 1 : 0)} />
          <label className="ds-label" htmlFor={id}>
            {shown}
          </label>
        </div>
      ) : (
        <>
          <label className="assumption-label" htmlFor={id}>
            {shown}
          </label>
          <div className="assumption-inputs">
            <input
              className="slider"
              type="range"
              aria-label={t('site.whatIf.slider', { label })}
              aria-valuetext={format.write(known.value)}
              min={bounds.min}
              max={bounds.max}
              step={bounds.step}
              value={known.value}
              onChange={(event) => {
                setTyping(null);
                change(cell, Number(event.target.value));
              }}
            />
            <span className="number-and-unit">
              <input
                id={id}
                className="ds-input"
                type="text"
                inputMode="decimal"
                aria-invalid={isOutside || undefined}
                aria-describedby={isOutside ? `${id}-problem` : undefined}
                value={typing ?? writeNumber(known.value / format.per)}
                onChange={(event) => {
                  setTyping(event.target.value);
                  const value = readNumber(event.target.value, language);
                  if (value !== null && value * format.per >= bounds.min && value * format.per <= bounds.max) change(cell, Number((value * format.per).toPrecision(DIGITS)));
                }}
                // What can't be used stays, with why, until it is mended: it isn't put back behind a back.
                onBlur={() => {
                  if (!isOutside) setTyping(null);
                }}
              />
              <span className="unit">{format.suffix}</span>
            </span>
          </div>
        </>
      )}
      {isOutside ? (
        <p id={`${id}-problem`} className="ds-validation-message field-problem">
          {t('cooperation.whatIf.outside', { range: writeRange(bounds, format, formats), value: format.write(known.value) })}
        </p>
      ) : null}
      <p className="assumption-more">
        {was === undefined ? (
          <span>{definition.kind === 'placeholder' ? t('site.stamp.placeholder') : t(`site.kinds.${definition.kind}`)}</span>
        ) : (
          <>
            <span>{t('site.whatIf.was', { value: format.write(was.value) })}</span>{' '}
            <button
              type="button"
              className="link-button"
              onClick={() => {
                setTyping(null);
                putBack(cell);
              }}
            >
              <ArrowUndoIcon aria-hidden /> {t('site.whatIf.putBack')}
              <span className="ds-sr-only"> {label}</span>
            </button>
          </>
        )}{' '}
        <Link className="ds-link" to={path(`/assumptions/${definition.id}`)}>
          {t('site.whatIf.source')}
          <span className="ds-sr-only"> {label}</span>
        </Link>
      </p>
    </div>
  );
});
