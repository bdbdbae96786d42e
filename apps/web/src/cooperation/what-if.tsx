import { ChevronDownIcon, ChevronUpIcon } from '@navikt/aksel-icons';
import { assumptionOfCell, type AssumptionSet, type CellId } from '@samvirke/model/assumptions';
import { collectAssumptions } from '@samvirke/model/explain';
import type { Analysis } from '@samvirke/model/reports';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { AssumptionField } from '../assumptions/assumption-field.tsx';
import { useCase, useCaseActions } from '../site/case-context.ts';
import { buildCase } from '../site/build-case.ts';
import { LazyDetails } from '../site/lazy-details.tsx';
import { useSite } from '../site/site-context.ts';
import { findCooperate } from './answer-figures.tsx';
import type { DrawnOutcomes } from './use-outcomes.ts';

const FIRST = 5;

/** Every cell that the answer hangs on, by room, in the order that the figures meet them. */
function collectCells(analysis: Analysis): readonly CellId[] {
  const cells = new Set<CellId>();
  const from = [
    analysis.synergies.curve.explained,
    analysis.synergies.rules.explained,
    analysis.transition.explained,
    analysis.total.explained,
    analysis.hidden.explained,
    analysis.toTodaysKroner.factor,
    ...analysis.alternatives.map(({ presentValue }) => presentValue),
  ];
  for (const explained of from) for (const cell of collectAssumptions(explained)) cells.add(cell);
  for (const { cell } of analysis.tippingPoints) cells.add(cell);
  return [...cells];
}

function byAssumption(cells: readonly CellId[], definitions: AssumptionSet['definitions']): readonly { readonly id: string; readonly cells: readonly CellId[] }[] {
  const groups = new Map<string, CellId[]>();
  for (const cell of cells) {
    const id = assumptionOfCell(cell);
    if (definitions.has(id)) groups.set(id, [...(groups.get(id) ?? []), cell]);
  }
  return [...groups].map(([id, members]) => ({ id, cells: members }));
}

/** What if: the assumptions that weigh most beside the answer, all the others below, and the answer as it moves. */
export function WhatIf({
  analysis,
  resting,
  drawn,
}: {
  readonly analysis: Analysis;
  /** The analysis before the last moves of a slider: which assumptions there are changes seldom. */
  readonly resting: Analysis;
  readonly drawn: DrawnOutcomes;
}): ReactNode {
  const site = useSite();
  const { t, formats, language, find } = site.texts;
  const { assumptions, address } = useCase();
  const { putBack } = useCaseActions();
  /** What weighed most when the page was opened: sliders don't change places under a hand. */
  const first = useRef<readonly CellId[] | null>(null);
  const [changedAtFirst] = useState(() => [...assumptions.changed.keys()]);
  if (first.current === null && drawn.outcomes) {
    first.current = drawn.outcomes.weights.slice(0, FIRST).map(({ cell }) => cell);
  }
  const top = first.current ?? analysis.tippingPoints.slice(0, FIRST).map(({ cell }) => cell);
  const changed = changedAtFirst.filter((cell) => !top.includes(cell));
  const { definitions } = assumptions;
  const rest = useMemo(() => byAssumption(collectCells(resting), definitions), [resting, definitions]);
  const rooms = [...new Set(rest.map(({ id }) => id.split('/')[0] ?? ''))];
  const hasChanges = assumptions.changed.size > 0;
  /** On a narrow screen it is closed until it is asked for; on a wide one it stands beside the answer. */
  const [isOpen, setIsOpen] = useState(false);
  const before = useMemo(
    () => (hasChanges ? buildCase(site, { ...address, changes: new Map() }).analysis : null),
    // The case without its changes only changes with who takes part and when.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [site, hasChanges, address.municipalities.join(), address.year],
  );
  const line = (label: string, now: number, was: number | undefined): ReactNode => (
    <div>
      <dt>{label}</dt>
      <dd>
        <strong>{formats.nokShort(now)}</strong>
        {was === undefined || was === now ? null : <span className="was"> {t('site.whatIf.was', { value: formats.nokShort(was) })}</span>}
      </dd>
    </div>
  );
  return (
    <aside className="what-if-aside" aria-labelledby="what-if">
      <div className="what-if" data-open={isOpen}>
        <h2 id="what-if">
          <span className="what-if-name">{t('site.whatIf.heading')}</span>
          <button type="button" className="link-button what-if-toggle" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? <ChevronUpIcon aria-hidden /> : <ChevronDownIcon aria-hidden />}
            {t('cooperation.whatIf.toggle')}
          </button>
        </h2>
        <dl className="what-if-answer" aria-live="polite">
          {line(t('cooperation.figures.saving'), analysis.synergies.curve.nok, before?.synergies.curve.nok)}
          {line(t('cooperation.figures.transition'), analysis.transition.nok, before?.transition.nok)}
          {line(t('cooperation.figures.presentValueShort'), findCooperate(analysis)?.presentValue.value ?? 0, before ? findCooperate(before)?.presentValue.value : undefined)}
        </dl>
        {hasChanges ? (
          <button type="button" className="ds-button" data-variant="secondary" data-size="sm" onClick={() => putBack()}>
            {t('site.whatIf.putAllBack', { count: assumptions.changed.size })}
          </button>
        ) : null}
        <h3>{t('site.whatIf.most')}</h3>
        {[...top, ...changed].map((cell) => (
          <AssumptionField key={cell} cell={cell} />
        ))}
        <h3>{t('site.whatIf.all')}</h3>
        {rooms.map((room) => (
          <LazyDetails key={room} className="more" summary={`${find(`site.rooms.${room}`) ?? room} (${rest.filter(({ id }) => id.startsWith(`${room}/`)).length})`}>
            {() => rest
              .filter(({ id }) => id.startsWith(`${room}/`))
              .map(({ id, cells: members }) =>
                members.length === 1 && members[0] !== undefined ? (
                  <AssumptionField key={id} cell={members[0]} />
                ) : (
                  <fieldset key={id} className="ds-fieldset assumption-group">
                    <legend>{assumptions.definitions.get(id)?.label[language]}</legend>
                    {members.map((cell) => (
                      <AssumptionField key={cell} cell={cell} short />
                    ))}
                  </fieldset>
                ),
              )}
          </LazyDetails>
        ))}
      </div>
    </aside>
  );
}
