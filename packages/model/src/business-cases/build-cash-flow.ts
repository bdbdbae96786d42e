import { valueOf, type AssumptionSet } from '../assumptions/index.ts';
import type { Element, MunicipalityCosts } from '../costs/index.ts';
import { explained, explainedSum, fromAssumption, fromFormula, type Explained, type FormulaInput } from '../explain/index.ts';
import type { Saving } from '../synergies/index.ts';
import { nok, presentValue } from '../units/index.ts';
import { calculatePaybackYear } from './calculate-payback-year.ts';
import { calculateReleasedShare } from './calculate-released-share.ts';
import { calculateTurnoverShare } from './calculate-turnover-share.ts';
import type { Alternative, AlternativeItem, Timing, YearFlow } from './types.ts';

const MACHINES = ['telecom', 'basicOperations', 'lineOfBusiness'] as const satisfies readonly Element[];

export interface CashFlowItem {
  readonly item: AlternativeItem;
  readonly investment: boolean;
  readonly explained: Explained;
  /** Each member's part of the item, in the order of the costs; they add to it. */
  readonly ofMembers: readonly number[];
}

export type CashFlow = Pick<Alternative, 'flow' | 'presentValue' | 'paybackYear' | 'perMember'>;

/**
 * One alternative year by year against going on as today, from the year of the decision to the end of the period.
 *
 * saving_t = Σ element's saving × share in place; staff per municipality the least of that and what turnover and local
 * presence allow. net_t = saving_t − one-off cost_t, discounted by (1 + rate)^t. Kroner of the price year.
 * Assumptions: business-cases/analysis-period, discount-rate, staff-turnover, minimum-local-fte, and the timing's.
 */
export function buildCashFlow(
  asked: {
    readonly costs: readonly MunicipalityCosts[];
    readonly saving: Saving;
    readonly items: readonly CashFlowItem[];
    readonly timing: Timing;
    readonly year: number;
  },
  set: AssumptionSet,
): CashFlow {
  const { costs, saving, items, timing, year } = asked;
  const period = Math.round(valueOf(set, 'business-cases/analysis-period'));
  const rate = valueOf(set, 'business-cases/discount-rate');
  const staffTurnover = fromAssumption('staffTurnover', set, 'business-cases/staff-turnover');
  const minimumLocalFte = fromAssumption('minimumLocalFte', set, 'business-cases/minimum-local-fte');
  const flow: YearFlow[] = [];
  const nets: FormulaInput[] = [];
  // Each member's year is a cell of a table: objects for every member and year of a country are made when asked for.
  const table: MemberTable = {
    members: costs.length,
    year,
    saved: new Float64Array(costs.length * (period + 1)),
    operating: new Float64Array(costs.length * (period + 1)),
    investment: new Float64Array(costs.length * (period + 1)),
    fteReleased: new Float64Array(costs.length),
  };
  let cumulative = 0;
  for (let index = 0; index <= period; index++) {
    const from = index * costs.length;
    const savedNow = table.saved.subarray(from, from + costs.length);
    const operatingNow = table.operating.subarray(from, from + costs.length);
    const investmentNow = table.investment.subarray(from, from + costs.length);
    // Savings on machines and systems: the same share is in place for all members.
    const savingNow: FormulaInput[] = [];
    const byElement = { telecom: nok(0), basicOperations: nok(0), lineOfBusiness: nok(0), staff: nok(0) };
    for (const element of MACHINES) {
      const inPlace = timing.explainInPlace(element, index);
      const figure = explained('business-cases/element-saving-of-year', 'NOK/year', (v) => v.fullSaving * v.inPlace, [
        fromFormula('fullSaving', saving.explainedByElement[element]),
        fromFormula('inPlace', inPlace),
      ]);
      byElement[element] = nok(figure.value);
      savingNow.push(fromFormula(element, figure));
      for (let i = 0; i < costs.length; i++) {
        savedNow[i] = savedNow[i]! + saving.members[i]!.byElement[element] * inPlace.value;
      }
    }
    // Savings on staff: held back in each municipality by its own turnover and local presence.
    const inPlace = timing.explainInPlace('staff', index);
    const turnoverShare = calculateTurnoverShare({
      staffTurnover: staffTurnover.value,
      organisationReady: timing.order.organisation,
      index,
    });
    let staff = 0;
    let fteReleased = 0;
    for (let i = 0; i < costs.length; i++) {
      const cost = costs[i]!.costs.staff.nok;
      const fte = costs[i]!.staffFte.fte;
      if (cost <= 0) continue;
      const released = calculateReleasedShare({
        savedShare: saving.members[i]!.byElement.staff / cost,
        inPlace: inPlace.value,
        turnoverShare,
        minimumLocalFte: minimumLocalFte.value,
        fte,
      });
      staff += cost * released;
      savedNow[i] = savedNow[i]! + cost * released;
      const fteNow = fte * Math.max(0, released);
      fteReleased += fteNow;
      table.fteReleased[i] = Math.max(table.fteReleased[i]!, fteNow);
    }
    byElement.staff = nok(staff);
    savingNow.push(
      fromFormula('staff', {
        value: staff,
        unit: 'NOK/year',
        formula: 'business-cases/staff-saving-of-year',
        inputs: [
          fromFormula('fullSaving', saving.explainedByElement.staff),
          fromFormula('inPlace', inPlace),
          staffTurnover,
          minimumLocalFte,
        ],
      }),
    );
    // One-off costs, in the year in which they fall.
    const spent: { readonly operating: FormulaInput[]; readonly investment: FormulaInput[] } = { operating: [], investment: [] };
    for (const { item, investment, explained: figure, ofMembers } of items) {
      const share = timing.explainSpending(item, index);
      if (share.value === 0) continue;
      spent[investment ? 'investment' : 'operating'].push(
        fromFormula(
          item,
          explained('business-cases/item-of-year', 'NOK', (v) => v.item * v.spendingShare, [
            fromFormula('item', figure),
            fromFormula('spendingShare', share),
          ]),
        ),
      );
      const target = investment ? investmentNow : operatingNow;
      for (let i = 0; i < costs.length; i++) target[i] = target[i]! - ofMembers[i]! * share.value;
    }
    const operatingOfYear = explainedSum('business-cases/operating-of-year', 'NOK', spent.operating);
    const investmentOfYear = explainedSum('business-cases/investment-of-year', 'NOK', spent.investment);
    const net = explained(
      'business-cases/net-of-year',
      'NOK',
      (v) => v.savingOfYear - v.operatingOfYear - v.investmentOfYear,
      [
        fromFormula('savingOfYear', explainedSum('business-cases/saving-of-year', 'NOK/year', savingNow)),
        fromFormula('operatingOfYear', operatingOfYear),
        fromFormula('investmentOfYear', investmentOfYear),
      ],
    );
    cumulative += net.value;
    nets.push(fromFormula(String(year + index), net));
    flow.push({
      year: year + index,
      index,
      savingByElement: byElement,
      transitionOperating: nok(0 - operatingOfYear.value),
      transitionInvestment: nok(0 - investmentOfYear.value),
      net: nok(net.value),
      discounted: nok(net.value / (1 + rate) ** index),
      cumulative: nok(cumulative),
      fteReleased,
    });
  }
  return {
    flow,
    presentValue: {
      value: presentValue(
        flow.map((of) => of.net),
        rate,
      ),
      unit: 'NOK',
      formula: 'business-cases/present-value',
      inputs: [fromAssumption('discountRate', set, 'business-cases/discount-rate'), ...nets],
    },
    paybackYear: calculatePaybackYear(
      flow.map((of) => of.net),
      year,
    ),
    perMember: costs.map((body, i) => ({
      number: body.participant.number,
      saving: saving.members[i]!.nok,
      transition: nok(items.reduce((sum, item) => sum + item.ofMembers[i]!, 0)),
      presentValue: presentValue(netsOf(table, i), rate),
      fteReleased: table.fteReleased[i]!,
      get flow() {
        return flowOf(table, i);
      },
    })),
  };
}

/** By year and member: kroner saved and spent, in the order year 0's members, year 1's members … */
interface MemberTable {
  readonly members: number;
  readonly year: number;
  readonly saved: Float64Array;
  readonly operating: Float64Array;
  readonly investment: Float64Array;
  readonly fteReleased: Float64Array;
}

function netsOf({ members, saved, operating, investment }: MemberTable, member: number): number[] {
  const nets: number[] = [];
  for (let at = member; at < saved.length; at += members) nets.push(saved[at]! + operating[at]! + investment[at]!);
  return nets;
}

function flowOf({ members, year, saved, operating, investment }: MemberTable, member: number): Alternative['perMember'][number]['flow'] {
  const flow: Alternative['perMember'][number]['flow'][number][] = [];
  for (let at = member; at < saved.length; at += members) {
    flow.push({
      year: year + flow.length,
      operating: nok(saved[at]! + operating[at]!),
      investment: nok(investment[at]!),
      saving: nok(saved[at]!),
    });
  }
  return flow;
}
