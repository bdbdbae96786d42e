import { XMarkIcon } from '@navikt/aksel-icons';
import { assumptionOfCell } from '@samvirke/model/assumptions';
import { inputValue, type Explained, type Input } from '@samvirke/model/explain';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { cellLabel } from '../assumptions/cell-label.ts';
import { findReference } from '../assumptions/find-reference.ts';
import { formatCell } from '../assumptions/format-cell.ts';
import { ReferenceLine } from '../assumptions/reference-line.tsx';
import { useCase } from '../site/case-context.ts';
import { useSite } from '../site/site-context.ts';
import { usePath } from '../site/use-path.ts';
import type { OpenedFigure } from './figure-door-context.ts';
import { formatValue } from './format-value.ts';
import { rankChanges } from './rank-changes.ts';

interface Step {
  readonly label: string;
  readonly explained: Explained;
}

/** Inputs shown before «vis alle»: a sum over the country has hundreds. */
const SHOWN = 12;
const CHANGES_SHOWN = 3;

/** Where a figure comes from: formula in words, what went in, and the sources, a step at a time. */
export function FigurePanel({ figure, onClose }: { readonly figure: OpenedFigure; readonly onClose: () => void }): ReactNode {
  const site = useSite();
  const { texts } = site;
  const { t, find } = texts;
  const theCase = useCase();
  const path = usePath();
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [all, setAll] = useState(false);
  const here: Step = steps.at(-1) ?? figure;
  const { explained } = here;
  const words = find(`explain.formulas.${explained.formula}.words`);
  const name = find(`explain.formulas.${explained.formula}.name`);
  const changes = steps.length === 0 && figure.select ? rankChanges(theCase, figure.explained, figure.select).slice(0, CHANGES_SHOWN) : [];
  const go = (to: readonly Step[]): void => {
    setSteps(to);
    setAll(false);
    document.getElementById('figure-panel-heading')?.focus();
  };
  const byWeight = explained.inputs.length > SHOWN ? [...explained.inputs].sort((a, b) => Math.abs(inputValue(b)) - Math.abs(inputValue(a))) : explained.inputs;
  const shown = all ? byWeight : byWeight.slice(0, SHOWN);

  const sourceOf = (input: Input): ReactNode => {
    if (input.from === 'formula') {
      const kind = find(`explain.formulas.${input.explained.formula}.name`);
      return kind === undefined || kind === nameOf(input) ? t('site.figure.fromFormula') : kind;
    }
    if (input.from === 'assumption') {
      const id = assumptionOfCell(input.cell);
      const definition = theCase.assumptions.definitions.get(id);
      const reference = definition ? findReference(definition, theCase.assumptions.date) : undefined;
      const was = theCase.assumptions.changed.get(input.cell);
      return (
        <>
          {was === undefined ? t('site.figure.fromAssumption') : t('site.figure.changedFrom', { was: formatCell(definition, texts).write(was.value) })}
          {': '}
          <Link className="ds-link" to={path(`/assumptions/${id}`)}>
            {cellLabel(input.cell, theCase.assumptions, texts)}
          </Link>
          {definition?.kind === 'placeholder' ? ` (${t('site.stamp.placeholder')})` : null}
          {reference === undefined ? null : (
            <>
              <br />
              <ReferenceLine reference={reference} />
            </>
          )}
        </>
      );
    }
    if (input.from === 'reference') {
      const source = site.bundle.reference.sources.find((known) => known.dataset === input.dataset);
      return t('site.figure.fromReference', {
        title: source?.title[texts.language] ?? input.dataset,
        publisher: source?.publisher ?? '',
        row: input.row,
        date: source ? texts.formats.date(source.retrieved) : '',
      });
    }
    if (input.from === 'own') return t('site.figure.fromOwn', { row: input.row });
    return (
      <>
        {t('site.figure.fromEvidence', { figure: input.figure, cell: input.cell })}{' '}
        <Link className="ds-link" to={path('/evidence')}>
          {t('site.nav.evidence')}
        </Link>
      </>
    );
  };
  /** Of many rows of the same kind, each is called by whose row it is. */
  const rowName = (input: Input): string | undefined =>
    input.from === 'reference' && explained.inputs.filter((other) => other.name === input.name).length > 1 ? theCase.nameOf(input.row.split('/')[0] ?? '') : undefined;
  /** A four-digit name is a municipality's number, but in a case's flow it is a year, unless somebody takes part under it. */
  const memberName = (name: string): string | undefined => {
    const isMember = theCase.participants.some(({ number }) => number === name);
    if (!isMember && explained.formula.startsWith('business-cases/') && /^\d{4}$/.test(name)) return name;
    return theCase.nameOf(name);
  };
  const nameOf = (input: Input): string =>
    rowName(input) ??
    find(`explain.inputs.${input.name}`) ??
    find(`costs.elements.${input.name}`) ??
    memberName(input.name) ??
    (input.from === 'assumption' ? cellLabel(input.cell, theCase.assumptions, texts) : undefined) ??
    (input.from === 'formula' ? find(`explain.formulas.${input.explained.formula}.name`) : undefined) ??
    input.name;
  const valueOf = (input: Input): string => {
    if (input.from === 'formula') return formatValue(input.explained.value, input.explained.unit, texts);
    if (input.from === 'assumption') {
      const definition = theCase.assumptions.definitions.get(assumptionOfCell(input.cell));
      return formatCell(definition, texts).write(input.value);
    }
    return formatValue(input.value, input.unit, texts);
  };

  return (
    <>
      <button type="button" className="ds-button figure-close" data-variant="tertiary" data-icon aria-label={t('site.close')} title={t('site.close')} onClick={onClose}>
        <XMarkIcon aria-hidden />
      </button>
      <div className="figure-panel">
        {steps.length === 0 ? null : (
          <nav aria-label={t('site.figure.path')}>
            <ol className="figure-path">
              <li>
                <button type="button" className="link-button" onClick={() => go([])}>
                  {figure.label}
                </button>
              </li>
              {steps.map((step, index) => (
                <li key={index}>
                  {index === steps.length - 1 ? (
                    <span aria-current="step">{step.label}</span>
                  ) : (
                    <button type="button" className="link-button" onClick={() => go(steps.slice(0, index + 1))}>
                      {step.label}
                    </button>
                  )}
                </li>
              ))}
            </ol>
          </nav>
        )}
        <div className="figure-panel-head">
          <h2 id="figure-panel-heading" tabIndex={-1}>
            {here.label}
          </h2>
          <p className="figure-panel-value">{formatValue(explained.value, explained.unit, texts)}</p>
        </div>
        <section>
          <h3>{t('site.figure.how')}</h3>
          <p className="figure-panel-words">
            {name === undefined || name === here.label ? null : (
              <>
                <strong>{name}</strong>
                <br />
              </>
            )}
            {words ?? explained.formula}
          </p>
        </section>
        <section>
          <h3>{t('site.figure.inputs', { count: explained.inputs.length })}</h3>
          <ul className="figure-inputs">
            {shown.map((input, index) => (
              <li key={`${input.name}-${index}`}>
                <span>
                  {input.from === 'formula' ? (
                    <button type="button" className="link-button" onClick={() => go([...steps, { label: nameOf(input), explained: input.explained }])}>
                      {nameOf(input)}
                    </button>
                  ) : (
                    nameOf(input)
                  )}
                </span>
                <span className="figure-input-value">{valueOf(input)}</span>
                <span className="figure-input-source">{sourceOf(input)}</span>
              </li>
            ))}
          </ul>
          {shown.length < explained.inputs.length ? (
            <button type="button" className="link-button" onClick={() => setAll(true)}>
              {t('site.figure.showAll', { count: explained.inputs.length })}
            </button>
          ) : null}
        </section>
        {changes.length > 0 ? (
          <section>
            <h3>{t('site.figure.most')}</h3>
            <ul className="figure-inputs">
              {changes.map((change) => {
                const definition = theCase.assumptions.definitions.get(assumptionOfCell(change.cell));
                const format = formatCell(definition, texts);
                return (
                  <li key={change.cell} className="figure-change-row">
                    <Link className="ds-link" to={path(`/assumptions/${assumptionOfCell(change.cell)}`)}>
                      {cellLabel(change.cell, theCase.assumptions, texts)}
                    </Link>
                    <span className="figure-input-source figure-change">
                      {t('site.figure.fromTo', {
                        from: formatValue(change.atLow, explained.unit, texts),
                        to: formatValue(change.atHigh, explained.unit, texts),
                      })}
                    </span>
                    <span className="figure-input-source">{t('site.figure.whenFromTo', { from: format.write(change.low), to: format.write(change.high) })}</span>
                  </li>
                );
              })}
            </ul>
          </section>
        ) : null}
      </div>
    </>
  );
}
