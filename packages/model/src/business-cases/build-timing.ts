import type { AssumptionSet } from '../assumptions/index.ts';
import type { Element } from '../costs/index.ts';
import { explained, fromAssumption } from '../explain/index.ts';
import { calculateBuildOrder, calculateShareInPlace, phaseIn, type BuildOrder } from '../synergies/index.ts';
import { calculateSpendingShare } from './calculate-spending-share.ts';
import type { AlternativeItem, AlternativeKind, Timing } from './types.ts';

const MONTHS_PER_YEAR = 12;

/**
 * When an alternative's savings come and its one-off costs fall.
 *
 * To cooperate follows the build order of synergies. To join has the data centre already: the network, then the
 * organisation at business-cases/join-ready-year. To improve alone has one date, business-cases/alone-ready-year.
 */
export function buildTiming(kind: AlternativeKind, set: AssumptionSet): Timing {
  const moving = [
    fromAssumption('systemsInCommon', set, 'synergies/systems-in-common'),
    fromAssumption('systemsPerYear', set, 'synergies/systems-per-year'),
  ] as const;
  const networkReady = fromAssumption('networkReady', set, 'synergies/network-ready-year');
  const months = fromAssumption('doubleRunningMonths', set, 'business-cases/double-running-months');
  if (kind === 'joinExisting') {
    const joinReady = fromAssumption('joinReady', set, 'business-cases/join-ready-year');
    return timingOf(calculateJoinOrder, [networkReady, joinReady, ...moving, months] as const);
  }
  if (kind === 'improveAlone') {
    const aloneReady = fromAssumption('aloneReady', set, 'business-cases/alone-ready-year');
    return timingOf(calculateAloneOrder, [aloneReady, months] as const);
  }
  const together = timingOf(calculateBuildOrder, [
    networkReady,
    fromAssumption('dataCentreReady', set, 'synergies/data-centre-ready-year'),
    fromAssumption('organisationReady', set, 'synergies/organisation-ready-year'),
    ...moving,
    months,
  ] as const);
  return { ...together, explainInPlace: (element, index) => phaseIn(set, element, index) };
}

/** The data centre is there already: it waits for the network only. */
function calculateJoinOrder(values: {
  readonly networkReady: number;
  readonly joinReady: number;
  readonly systemsInCommon: number;
  readonly systemsPerYear: number;
}): BuildOrder {
  return calculateBuildOrder({ ...values, dataCentreReady: values.networkReady, organisationReady: values.joinReady });
}

function calculateAloneOrder({ aloneReady }: { readonly aloneReady: number }): BuildOrder {
  return { network: aloneReady, dataCentre: aloneReady, organisation: aloneReady, movingYears: 0 };
}

/** The three alternatives differ in the years that their build order is computed from, not in what follows from it. */
function timingOf<const I extends Parameters<typeof explained>[3]>(
  calculateOrder: (values: { readonly [N in I[number]['name']]: number }) => BuildOrder,
  inputs: I,
): Timing {
  type Values = { readonly [N in I[number]['name']]: number };
  const monthsOf = (values: Values): number => (values as Readonly<Record<string, number>>).doubleRunningMonths ?? 0;
  const order = calculateOrder(
    Object.fromEntries(inputs.map((input) => [input.name, input.from === 'assumption' ? input.value : 0])) as Values,
  );
  return {
    order,
    explainInPlace: (element: Element, index: number) =>
      explained(
        element === 'lineOfBusiness' ? 'synergies/systems-in-place' : 'synergies/share-in-place',
        'share',
        (values) => calculateShareInPlace(element, calculateOrder(values), index),
        inputs,
      ),
    explainSpending: (item: AlternativeItem, index: number) =>
      explained(
        'business-cases/spending-share',
        'share',
        (values) =>
          calculateSpendingShare(
            item,
            { order: calculateOrder(values), doubleRunningYears: monthsOf(values) / MONTHS_PER_YEAR },
            index,
          ),
        inputs,
      ),
  };
}
