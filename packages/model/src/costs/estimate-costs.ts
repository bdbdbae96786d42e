import { valueOf, type AssumptionSet } from '../assumptions/index.ts';
import { explained, explainedSum, fromAssumption, fromFormula, fromOwn, type Explained } from '../explain/index.ts';
import type { Participant } from '../organisations/index.ts';
import { inPricesOf, nok, type Nok } from '../units/index.ts';
import { addRanges } from './add-ranges.ts';
import { buildEstimator } from './build-estimator.ts';
import { chooseOwnFigure } from './choose-own-figure.ts';
import { buildRoomEstimator } from './build-room-estimator.ts';
import { explainOwnFigure } from './explain-own-figure.ts';
import { populationInput } from './population-input.ts';
import { priceYearOf } from './price-year-of.ts';
import { rangeAround } from './range-around.ts';
import { spreadOf } from './spread-of.ts';
import { ELEMENTS, type ByElement, type ElementCost, type MunicipalityCosts, type OtherFigure, type OwnFigure } from './types.ts';

/** Own cost that couldn't be keyed to an element; in the price year's kroner where it says no other. */
export type Unallocated = Pick<OtherFigure, 'municipality' | 'nok'> & Partial<Pick<OtherFigure, 'year' | 'priceYear'>>;

export interface CostsRequest {
  readonly participants: readonly Participant[];
  readonly ownFigures: readonly OwnFigure[];
  readonly unallocated: readonly Unallocated[];
  /** Own figures of what data rooms cost other budgets. */
  readonly hidden?: readonly OtherFigure[];
}

/**
 * What ICT costs each municipality a year, by element: its own figure where it has one, else its size group's mean.
 *
 * telecom, basicOperations, lineOfBusiness: population × costs/unit-cost.<group>.<element>. staff: population ÷
 * costs/inhabitants-per-fte.<group> × costs/cost-per-fte. Own figures are brought to the price year by
 * costs/municipal-deflator; of several years the nearest is used (chooseOwnFigure). Each has a range (spreadOf,
 * addRanges) and is marked with its origin. Kroner of costs/price-year, without VAT. Source: nexia-2016-municipal
 * 1.2, 2.4, 3.1–3.4.
 */
export function estimateCosts(request: CostsRequest, set: AssumptionSet): MunicipalityCosts[] {
  const estimator = buildEstimator(set);
  const estimateRoom = buildRoomEstimator(set);
  const ownFigures = Map.groupBy(request.ownFigures, (figure) => `${figure.municipality}/${figure.element}`);
  const unallocated = Map.groupBy(request.unallocated, (figure) => figure.municipality);
  const hidden = Map.groupBy(request.hidden ?? [], (figure) => figure.municipality);
  return request.participants.map((participant) => {
    const { number, year } = participant;
    const ownOf = (element: string) => chooseOwnFigure(ownFigures.get(`${number}/${element}`) ?? [], year);
    const costOf = (element: 'telecom' | 'basicOperations' | 'lineOfBusiness'): ElementCost => {
      const own = ownOf(element);
      return own ? ownCost(own, set) : estimator.cost(element, participant);
    };
    const staff = ownOf('staff') ? ownStaff(ownOf('staff')!, set) : estimator.staff(participant);
    const costs: ByElement<ElementCost> = {
      telecom: costOf('telecom'),
      basicOperations: costOf('basicOperations'),
      lineOfBusiness: costOf('lineOfBusiness'),
      staff: staff.cost,
    };
    const ownHidden = chooseOwnFigure(hidden.get(number) ?? [], year);
    return {
      participant,
      costs,
      total: { ...addRanges(Object.values(costs), set), explained: totalOf(costs) },
      staffFte: { fte: staff.fte.value, explained: staff.fte },
      unallocated: sumUnallocated(unallocated.get(number) ?? [], year, set),
      hidden: ownHidden ? ownCost(ownHidden, set) : estimateRoom(populationInput(participant)),
    };
  });
}

function totalOf(costs: ByElement<ElementCost>): Explained {
  return explainedSum(
    'costs/total-of-municipality',
    'NOK/year',
    ELEMENTS.map((element) => fromFormula(element, costs[element].explained)),
  );
}

function ownCost(figure: Pick<OwnFigure, 'costSet' | 'priceYear' | 'rows'>, set: AssumptionSet): ElementCost {
  const figureExplained = explainOwnFigure(figure, set);
  return { ...rangeAround(figureExplained.value, spreadOf({ origin: 'own' }, set)), origin: 'own', explained: figureExplained };
}

/** FTE as the body gave them, else its own staff cost ÷ costs/cost-per-fte. */
function ownStaff(figure: OwnFigure, set: AssumptionSet): { readonly cost: ElementCost; readonly fte: Explained } {
  const cost = ownCost(figure, set);
  if (figure.fte !== undefined) {
    const row = figure.rows[0]?.row ?? 1;
    const fte = fromOwn('fte', { costSet: figure.costSet, row, value: figure.fte, unit: 'FTE' });
    return { cost, fte: explainedSum('costs/own-fte', 'FTE', [fte]) };
  }
  const fte = explained(
    'costs/fte-from-cost',
    'FTE',
    (values: { readonly staffCost: number; readonly costPerFte: number }) => values.staffCost / values.costPerFte,
    [fromFormula('staffCost', cost.explained), fromAssumption('costPerFte', set, 'costs/cost-per-fte')],
  );
  return { cost, fte };
}

/** Of the one year that is nearest, in the price year's kroner; figures without a year all count. */
function sumUnallocated(figures: readonly Unallocated[], year: number, set: AssumptionSet): Nok {
  const chosen = chooseOwnFigure(figures.filter((figure) => figure.year !== undefined) as (Unallocated & { year: number })[], year);
  const priceYear = priceYearOf(set);
  let sum = 0;
  for (const figure of figures) {
    if (figure.year !== undefined && figure.year !== chosen?.year) continue;
    const own = figure.priceYear ?? priceYear;
    sum +=
      own === priceYear
        ? figure.nok
        : inPricesOf(figure.nok, {
            ownIndex: valueOf(set, 'costs/municipal-deflator', own),
            wantedIndex: valueOf(set, 'costs/municipal-deflator', priceYear),
          });
  }
  return nok(sum);
}
