import type { Alternative, Outcomes } from '../business-cases/index.ts';
import { ELEMENTS, type ByElement, type MunicipalityCosts } from '../costs/index.ts';
import type { Nok, NokRange } from '../units/index.ts';
import type { Analysis } from './types.ts';
import { widenRange } from './widen-range.ts';

export interface ControlledBy {
  readonly seed: number;
  readonly assumptionsFingerprint: string;
}

/**
 * The answer as scripts read it (`samvirke analyse --json`, `/api/v1/analyses`): the fields up to
 * `assumptionsFingerprint` keep their names and meaning; what comes after may grow.
 *
 * Kroner of the price year, without VAT, not rounded, so that parts add to the whole. `presentValueNok` and
 * `paybackYear` are of the curve's likely saving less the transition, at the discount rate, over the analysis period.
 * Ranges are the draws' 10th and 90th percentiles, widened where need be to hold the likely value.
 */
export function composeAnalysisJson(analysis: Analysis, outcomes: Outcomes, controlledBy: ControlledBy) {
  const { rules, curve } = analysis.synergies;
  const cooperate = analysis.alternatives.find(({ kind }) => kind === 'cooperate')!;
  const saving = widenRange(curve.nok, outcomes.saving);
  const transition = widenRange(analysis.transition.nok, outcomes.transition);
  return {
    municipalities: analysis.municipalities.map(composeMunicipality),
    totalNok: analysis.total.nok,
    synergies: {
      rules: { likelyNok: rules.nok, byElement: rules.byElement },
      curve: { lowNok: saving.low, likelyNok: saving.nok, highNok: saving.high, byElement: curve.byElement },
    },
    transition: { lowNok: transition.low, likelyNok: transition.nok, highNok: transition.high },
    presentValueNok: cooperate.presentValue.value,
    paybackYear: cooperate.paybackYear,
    priceYear: analysis.priceYear,
    seed: controlledBy.seed,
    assumptionsFingerprint: controlledBy.assumptionsFingerprint,
    year: analysis.year,
    population: analysis.population,
    total: composeRange(analysis.total),
    totalByElement: byElement((element) => composeRange(analysis.totalByElement[element])),
    fte: analysis.fte,
    hidden: composeRange(analysis.hidden),
    transitionItems: Object.fromEntries(
      Object.entries(analysis.transition.items).map(([item, of]) => [item, { ...composeRange(of), investment: of.investment }]),
    ),
    alternatives: analysis.alternatives.map(composeAlternative),
    outcomes,
    tippingPoints: analysis.tippingPoints,
    toTodaysKroner: { year: analysis.toTodaysKroner.year, factor: analysis.toTodaysKroner.factor.value },
    placeholders: analysis.placeholders,
  };
}

export type AnalysisJson = ReturnType<typeof composeAnalysisJson>;

function composeMunicipality(body: MunicipalityCosts) {
  const { number, name, population, group } = body.participant;
  return {
    number,
    name,
    population,
    group,
    costs: byElement((element) => {
      const { nok, low, high, origin } = body.costs[element];
      return { nok, low, high, origin };
    }),
    totalNok: body.total.nok,
    fte: body.staffFte.fte,
    hidden: { ...composeRange(body.hidden), origin: body.hidden.origin },
    unallocatedNok: body.unallocated,
  };
}

function composeAlternative(alternative: Alternative) {
  return {
    kind: alternative.kind,
    cooperation: alternative.cooperation ?? null,
    yearlyCostNok: alternative.yearlyCost,
    hiddenYearly: alternative.hiddenYearly && composeRange(alternative.hiddenYearly),
    fullSavingNok: alternative.fullSaving,
    takenOutNok: alternative.takenOut,
    transitionNok: alternative.transition,
    transitionItemsNok: Object.fromEntries(
      Object.entries(alternative.transitionItems).map(([item, explained]) => [item, explained.value]),
    ),
    presentValueNok: alternative.presentValue.value,
    paybackYear: alternative.paybackYear,
    years: alternative.flow.map((year) => ({
      year: year.year,
      savingByElementNok: year.savingByElement,
      transitionOperatingNok: year.transitionOperating,
      transitionInvestmentNok: year.transitionInvestment,
      netNok: year.net,
      fteReleased: year.fteReleased,
    })),
    perMember: alternative.perMember.map((member) => ({
      number: member.number,
      savingNok: member.saving,
      transitionNok: member.transition,
      presentValueNok: member.presentValue,
      fteReleased: member.fteReleased,
      years: member.flow.map(({ year, operating, investment, saving }) => ({
        year,
        // What is saved and what is spent over the operating budget, in one sum; the year's own figures keep them apart.
        operatingNok: operating,
        investmentNok: investment,
        savingNok: saving ?? null,
      })),
    })),
  };
}

function composeRange({ nok, low, high }: NokRange): { readonly nok: Nok; readonly low: Nok; readonly high: Nok } {
  return { nok, low, high };
}

function byElement<T>(compose: (element: (typeof ELEMENTS)[number]) => T): ByElement<T> {
  return {
    telecom: compose('telecom'),
    basicOperations: compose('basicOperations'),
    lineOfBusiness: compose('lineOfBusiness'),
    staff: compose('staff'),
  };
}
