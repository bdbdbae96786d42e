import type { AssumptionSet, CellId } from '../assumptions/index.ts';
import type { MunicipalityCosts } from '../costs/index.ts';
import { explainedSum, fromFormula, inputValue, type Explained } from '../explain/index.ts';
import { nok, type NokRange } from '../units/index.ts';
import { explainTransitionItems } from './explain-transition-items.ts';
import { TRANSITION_FORMULAS } from './transition-formulas.ts';
import { TRANSITION_ITEMS } from './transition-items.ts';
import type { Transition, TransitionItem } from './types.ts';

type Deviations = Map<CellId, { low: number; high: number }>;

/**
 * What it costs once to get to a cooperation of its own, kroner of the price year, without VAT.
 *
 * The sum of strategy, network, data centre, double running, migration and training; for one municipality alone, 0.
 * The range moves one uncertain assumption at a time to its low and high and adds what comes of it as if they were
 * independent (the root of the sum of squares, each side for itself): narrower than all of them wrong at once, which
 * isn't likely. The draws give the better answer. Source: nexia-2016-municipal 3.6.
 */
export function estimateTransition(costs: readonly MunicipalityCosts[], set: AssumptionSet): Transition {
  if (costs.length < 2) return NO_TRANSITION;
  const explainedItems = explainTransitionItems(costs, set);
  const all: Deviations = new Map();
  const items = Object.fromEntries(
    TRANSITION_ITEMS.map(({ item, investment }) => {
      const figure = explainedItems[item];
      const deviations = moveOneAtATime(item, figure, set);
      for (const [cell, { low, high }] of deviations) {
        const sum = all.get(cell) ?? { low: 0, high: 0 };
        all.set(cell, { low: sum.low + low, high: sum.high + high });
      }
      return [item, { ...rangeAround(figure.value, deviations), explained: figure, investment }];
    }),
  ) as Transition['items'];
  const total = explainedSum(
    'business-cases/transition',
    'NOK',
    TRANSITION_ITEMS.map(({ item }) => fromFormula(item, explainedItems[item])),
  );
  return { ...rangeAround(total.value, all), items, explained: total };
}

/** How far each uncertain assumption moves an item, at its low and at its high. */
function moveOneAtATime(item: TransitionItem, figure: Explained, set: AssumptionSet): Deviations {
  const formula = TRANSITION_FORMULAS[item] as (values: Readonly<Record<string, number>>) => number;
  const likely: Record<string, number> = {};
  for (const input of figure.inputs) likely[input.name] = inputValue(input);
  const deviations: Deviations = new Map();
  for (const input of figure.inputs) {
    if (input.from !== 'assumption') continue;
    const value = set.cells.get(input.cell);
    if (value?.low === undefined || value.high === undefined) continue;
    deviations.set(input.cell, {
      low: formula({ ...likely, [input.name]: value.low }) - figure.value,
      high: formula({ ...likely, [input.name]: value.high }) - figure.value,
    });
  }
  return deviations;
}

function rangeAround(value: number, deviations: Deviations): NokRange {
  let below = 0;
  let above = 0;
  for (const { low, high } of deviations.values()) {
    below += Math.min(low, high, 0) ** 2;
    above += Math.max(low, high, 0) ** 2;
  }
  // A one-off cost is never below nothing.
  return { nok: nok(value), low: nok(Math.max(Math.min(0, value), value - Math.sqrt(below))), high: nok(value + Math.sqrt(above)) };
}

const NOTHING: Explained = { value: 0, unit: 'NOK', formula: 'business-cases/no-transition', inputs: [] };
const ZERO: NokRange = { nok: nok(0), low: nok(0), high: nok(0) };

/** One municipality alone has nowhere to go. */
const NO_TRANSITION: Transition = {
  ...ZERO,
  items: Object.fromEntries(
    TRANSITION_ITEMS.map(({ item, investment }) => [item, { ...ZERO, explained: NOTHING, investment }]),
  ) as Transition['items'],
  explained: NOTHING,
};
