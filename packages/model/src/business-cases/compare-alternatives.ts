import { valueOf, type AssumptionSet } from '../assumptions/index.ts';
import { ELEMENTS, hiddenCostOfCommonRoom, type MunicipalityCosts } from '../costs/index.ts';
import { explained, explainedSum, fromAssumption, fromFormula, type Explained } from '../explain/index.ts';
import type { JoinableCooperation } from '../organisations/index.ts';
import {
  buildRules,
  buildSaving,
  calculateCurveSaving,
  explainGate,
  explainPopulation,
  populationOf,
  type Saving,
} from '../synergies/index.ts';
import { nok, sumNok, type NokRange } from '../units/index.ts';
import { buildCashFlow, type CashFlowItem } from './build-cash-flow.ts';
import { buildTiming } from './build-timing.ts';
import { calculateMigrationScale } from './calculate-migration-scale.ts';
import { findHost } from './find-host.ts';
import { explainTransitionItems } from './explain-transition-items.ts';
import { splitByWeight } from './split-by-weight.ts';
import { TRANSITION_ITEMS } from './transition-items.ts';
import type { Alternative, AlternativeKind, Transition, TransitionItem } from './types.ts';

/**
 * The ways to go, each against going on as today: to go on as today, to cooperate (by the curve), to join a
 * cooperation that exists (where one is known), and for each municipality to improve alone.
 *
 * To cooperate: the largest moves only a part of what is its own (business-cases/host-share-moved).
 * To join: the curve at the joint size with those already there; no data centre to build, part of the strategy work,
 * an entry price, and everybody moves. To improve alone: a share of the rules' saving (business-cases/alone-share), never a loss.
 */
export function compareAlternatives(
  asked: {
    readonly costs: readonly MunicipalityCosts[];
    readonly curve: Saving;
    readonly transition: Transition;
    readonly year: number;
    readonly joinable: JoinableCooperation | null;
  },
  set: AssumptionSet,
): Alternative[] {
  const { costs, joinable, transition } = asked;
  const split = buildSplit(costs, set, { hostShareMoved: valueOf(set, 'business-cases/host-share-moved') });
  const cooperateItems = TRANSITION_ITEMS.map(({ item, investment }): CashFlowItem => {
    const figure = transition.items[item].explained;
    return { item, investment, explained: figure, ofMembers: split(item, figure) };
  });
  const alternatives = [
    buildAsToday(asked, set),
    build({ ...asked, kind: 'cooperate', saving: asked.curve, items: cooperateItems, hiddenYearly: commonRoom(costs, set) }, set),
  ];
  if (joinable) {
    const alreadyThere: Explained = {
      value: joinable.population,
      unit: 'inhabitants',
      formula: 'business-cases/inhabitants-already-there',
      inputs: [
        {
          from: 'reference',
          name: joinable.cooperation.id,
          dataset: 'cooperations',
          row: joinable.cooperation.id,
          value: joinable.population,
          unit: 'inhabitants',
        },
      ],
    };
    alternatives.push({
      ...build(
        {
          ...asked,
          kind: 'joinExisting',
          saving: calculateCurveSaving({ costs, alreadyThere }, set),
          items: joinItems(asked, set),
          hiddenYearly: null,
        },
        set,
      ),
      cooperation: {
        id: joinable.cooperation.id,
        name: joinable.cooperation.name,
        population: joinable.population,
        ...(joinable.distanceKm !== undefined && { distanceKm: joinable.distanceKm, beyond: joinable.beyond ?? false }),
      },
    });
  }
  alternatives.push(
    build(
      {
        ...asked,
        kind: 'improveAlone',
        saving: aloneSaving(costs, set),
        items: aloneItems(costs, set),
        hiddenYearly: ownRooms(costs),
      },
      set,
    ),
  );
  return alternatives;
}

interface Asked {
  readonly costs: readonly MunicipalityCosts[];
  readonly kind: AlternativeKind;
  readonly saving: Saving;
  readonly items: readonly CashFlowItem[];
  readonly year: number;
  readonly hiddenYearly: NokRange | null;
}

function ownRooms(costs: readonly MunicipalityCosts[]): NokRange {
  return {
    nok: sumNok(costs.map((body) => body.hidden.nok)),
    low: sumNok(costs.map((body) => body.hidden.low)),
    high: sumNok(costs.map((body) => body.hidden.high)),
  };
}

/** One room for all where a common data centre is part of it, else each its own. */
function commonRoom(costs: readonly MunicipalityCosts[], set: AssumptionSet): NokRange {
  if (costs.length < 2 || explainGate('basicOperations', set).value === 0) return ownRooms(costs);
  const room = hiddenCostOfCommonRoom(
    costs.map((body) => body.participant),
    set,
  );
  return { nok: room.nok, low: room.low, high: room.high };
}

function build(asked: Asked, set: AssumptionSet): Alternative {
  const { costs, kind, saving, items, year, hiddenYearly } = asked;
  const total = sumNok(costs.map((body) => body.total.nok));
  const cashFlow = buildCashFlow({ costs, saving, items, timing: buildTiming(kind, set), year }, set);
  const last = cashFlow.flow.at(-1);
  return {
    kind,
    yearlyCost: nok(total - saving.nok),
    hiddenYearly,
    fullSaving: saving.nok,
    takenOut: sumNok(last ? ELEMENTS.map((element) => last.savingByElement[element]) : []),
    savingByElement: saving.byElement,
    transition: sumNok(items.map((item) => item.explained.value)),
    transitionItems: Object.fromEntries(items.map((item) => [item.item, item.explained])),
    ...cashFlow,
  };
}

/** Nothing changes, so nothing is saved or spent; what the body is already going to do isn't known to us. */
function buildAsToday({ costs, year }: { readonly costs: readonly MunicipalityCosts[]; readonly year: number }, set: AssumptionSet): Alternative {
  const nothing: Explained = { value: 0, unit: 'NOK/year', formula: 'business-cases/as-today', inputs: [] };
  const saving = buildSaving('curve', costs, () => nothing);
  const asToday = build({ costs, year, kind: 'asToday', saving, items: [], hiddenYearly: ownRooms(costs) }, set);
  return { ...asToday, presentValue: { ...nothing, unit: 'NOK' } };
}

type Split = (item: CashFlowItem['item'], figure: Explained) => number[];

/** Which member carries what: own work by the member, common work by inhabitants, moving by what each has to move. */
function buildSplit(
  costs: readonly MunicipalityCosts[],
  set: AssumptionSet,
  { hostShareMoved }: { readonly hostShareMoved: number },
): Split {
  const populations = costs.map((body) => body.participant.population);
  const basicOperations = costs.map((body) => body.costs.basicOperations.nok);
  const host = findHost(costs);
  const moved = (of: readonly number[]): number[] => of.map((part, index) => (index === host ? hostShareMoved * part : part));
  const scales = populations.map((population) =>
    calculateMigrationScale({
      population,
      referencePopulation: valueOf(set, 'business-cases/migration-reference-population'),
      sizeExponent: valueOf(set, 'business-cases/migration-size-exponent'),
    }),
  );
  const perMunicipality = valueOf(set, 'business-cases/strategy-per-municipality');
  const equal = costs.map(() => 1);
  return (item, figure) => {
    if (item === 'strategy') {
      // Joining needs only part of the work, so the municipality's own part shrinks with it.
      const full = valueOf(set, 'business-cases/strategy-fixed') + costs.length * perMunicipality;
      const ownPart = full > 0 ? (figure.value * perMunicipality) / full : 0;
      return splitByWeight(figure.value - costs.length * ownPart, populations).map((common) => common + ownPart);
    }
    if (item === 'network') return splitByWeight(figure.value, equal);
    if (item === 'doubleRunning') return splitByWeight(figure.value, moved(basicOperations));
    if (item === 'migration') return splitByWeight(figure.value, moved(scales));
    if (item === 'training') return splitByWeight(figure.value, moved(populations));
    return splitByWeight(figure.value, populations);
  };
}

function joinItems(
  { costs }: { readonly costs: readonly MunicipalityCosts[] },
  set: AssumptionSet,
): CashFlowItem[] {
  // The same work as to cooperate, for one municipality too; but nobody's systems are those that become common.
  const items = explainTransitionItems(costs, set, { everybodyMoves: true });
  const split = buildSplit(costs, set, { hostShareMoved: 1 });
  const own = (item: TransitionItem): Explained => items[item];
  const strategy = explained('business-cases/join-strategy', 'NOK', (v) => v.joinStrategyShare * v.strategy, [
    fromAssumption('joinStrategyShare', set, 'business-cases/join-strategy-share'),
    fromFormula('strategy', own('strategy')),
  ]);
  const entry = explained('business-cases/entry', 'NOK', (v) => v.entryPerInhabitant * v.population, [
    fromAssumption('entryPerInhabitant', set, 'business-cases/entry-per-inhabitant'),
    fromFormula('population', explainPopulation(costs)),
  ]);
  return [
    { item: 'strategy', investment: false, explained: strategy, ofMembers: split('strategy', strategy) },
    { item: 'entry', investment: true, explained: entry, ofMembers: split('entry', entry) },
    ...TRANSITION_ITEMS.filter(({ item }) => item !== 'strategy' && item !== 'dataCentre').map(({ item, investment }) => ({
      item,
      investment,
      explained: own(item),
      ofMembers: split(item, own(item)),
    })),
  ];
}

function aloneSaving(costs: readonly MunicipalityCosts[], set: AssumptionSet): Saving {
  // What a municipality does alone needs nothing in common.
  const gate = fromFormula('gate', { value: 1, unit: 'factor', formula: 'business-cases/no-gate', inputs: [] });
  const ruleFor = buildRules(set);
  const shares = new Map(
    ELEMENTS.map((element) => [element, fromAssumption('aloneShare', set, 'business-cases/alone-share', element)]),
  );
  return buildSaving('rules', costs, (body, element) =>
    explained('business-cases/alone-saving', 'NOK/year', (v) => v.aloneShare * Math.max(0, v.ruleSaving), [
      shares.get(element)!,
      fromFormula('ruleSaving', ruleFor({ body, element, gate })),
    ]),
  );
}

function aloneItems(costs: readonly MunicipalityCosts[], set: AssumptionSet): CashFlowItem[] {
  const perMunicipality = fromAssumption('aloneCostPerMunicipality', set, 'business-cases/alone-cost-per-municipality');
  const perInhabitant = fromAssumption('aloneCostPerInhabitant', set, 'business-cases/alone-cost-per-inhabitant');
  const each = costs.map((body) =>
    explained(
      'business-cases/improvement-of',
      'NOK',
      (v) => v.aloneCostPerMunicipality + v.population * v.aloneCostPerInhabitant,
      [perMunicipality, populationOf(body.participant), perInhabitant],
    ),
  );
  return [
    {
      item: 'improvement',
      investment: false,
      explained: explainedSum(
        'business-cases/improvement',
        'NOK',
        each.map((figure, index) => fromFormula(costs[index]!.participant.number, figure)),
      ),
      ofMembers: each.map((figure) => figure.value),
    },
  ];
}
