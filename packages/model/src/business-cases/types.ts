import type { AssumptionSet, CellId } from '../assumptions/index.ts';
import type { ByElement, Element, MunicipalityCosts } from '../costs/index.ts';
import type { Explained } from '../explain/index.ts';
import type { BuildOrder } from '../synergies/index.ts';
import type { Nok, NokRange } from '../units/index.ts';

/** What it costs once to get there (nexia-2016-municipal 3.6). */
export type TransitionItem =
  | 'strategy'
  | 'dataCentre'
  | 'network'
  | 'doubleRunning'
  | 'migration'
  | 'training';

/** What a transition item is to another alternative: the price of entry, or the work of improving alone. */
export type AlternativeItem = TransitionItem | 'entry' | 'improvement';

/** When an alternative's savings come and its one-off costs fall. */
export interface Timing {
  readonly order: BuildOrder;
  readonly explainInPlace: (element: Element, index: number) => Explained;
  readonly explainSpending: (item: AlternativeItem, index: number) => Explained;
}

/** What the draws need to know of a municipality; MunicipalityCosts has it, and what they don't need beside it. */
export interface CaseMember {
  readonly participant: Pick<MunicipalityCosts['participant'], 'number' | 'population'>;
  readonly costs: ByElement<Pick<MunicipalityCosts['costs'][Element], 'nok' | 'low' | 'high' | 'origin'>>;
  readonly staffFte: Pick<MunicipalityCosts['staffFte'], 'fte'>;
}

/** What is asked of the draws: whose costs, from which year, by which assumptions. Any worker can be handed it. */
export interface BusinessCase {
  readonly costs: readonly CaseMember[];
  readonly year: number;
  readonly assumptions: AssumptionSet;
}

export interface Transition extends NokRange {
  readonly items: Readonly<Record<TransitionItem, NokRange & { readonly explained: Explained; readonly investment: boolean }>>;
  readonly explained: Explained;
}

/** One year of one alternative against going on as today; savings positive, costs negative, kroner of the price year. */
export interface YearFlow {
  readonly year: number;
  /** Years after the decision, from 0. */
  readonly index: number;
  readonly savingByElement: ByElement<Nok>;
  readonly transitionOperating: Nok;
  readonly transitionInvestment: Nok;
  readonly net: Nok;
  readonly discounted: Nok;
  readonly cumulative: Nok;
  /** Full-time equivalents that can really be taken out by then: held back by natural turnover and local presence. */
  readonly fteReleased: number;
}

export type AlternativeKind = 'asToday' | 'cooperate' | 'joinExisting' | 'improveAlone';

export interface Alternative {
  readonly kind: AlternativeKind;
  /** For `joinExisting`: which cooperation. */
  readonly cooperation?: {
    readonly id: string;
    readonly name: string;
    readonly population: number;
    readonly distanceKm?: number;
    /** Farther away than organisations/joinable-distance: say how far where it is named. */
    readonly beyond?: boolean;
  };
  /** The four elements a year, when all that the alternative gives is in place. */
  readonly yearlyCost: Nok;
  /** What data rooms cost other budgets a year, beside `yearlyCost`; null where it is part of another's room. */
  readonly hiddenYearly: NokRange | null;
  readonly fullSaving: Nok;
  /** What is really saved in the last year of the period: `fullSaving` less what local presence and turnover hold back. */
  readonly takenOut: Nok;
  readonly savingByElement: ByElement<Nok>;
  readonly transition: Nok;
  /** One-off costs by item; only those that the alternative has. */
  readonly transitionItems: Readonly<Partial<Record<AlternativeItem, Explained>>>;
  readonly flow: readonly YearFlow[];
  readonly presentValue: Explained;
  /** Calendar year in which the sum of all years so far is no longer negative; null when never within the period. */
  readonly paybackYear: number | null;
  readonly perMember: readonly {
    readonly number: string;
    readonly saving: Nok;
    readonly transition: Nok;
    readonly presentValue: Nok;
    /** `saving` is what of `operating` is saved; the rest of it is one-off transition, so that a paper can keep them apart. */
    readonly flow: readonly { readonly year: number; readonly operating: Nok; readonly investment: Nok; readonly saving?: Nok }[];
    readonly fteReleased: number;
  }[];
}

/** What many seeded draws of the uncertain assumptions gave. 10th and 90th percentiles as low and high. */
export interface Outcomes {
  readonly seed: number;
  readonly draws: number;
  readonly saving: Quantiles;
  readonly transition: Quantiles;
  readonly presentValue: Quantiles;
  readonly shareThatPays: number;
  /** Share of draws that have paid back by each year of the period; the last is the share that ever does. */
  readonly paidBackBy: readonly { readonly year: number; readonly share: number }[];
  /** Which assumption weighs most on the present value: rank correlation, and its value at low and at high. */
  readonly weights: readonly AssumptionWeight[];
  /** Present values in equal bins, for the picture. */
  readonly histogram: { readonly from: number; readonly to: number; readonly counts: readonly number[] };
}

export interface Quantiles {
  readonly p10: Nok;
  readonly p50: Nok;
  readonly p90: Nok;
  readonly mean: Nok;
}

export interface AssumptionWeight {
  readonly cell: CellId;
  readonly presentValueAtLow: Nok;
  readonly presentValueAtHigh: Nok;
}

/** The value of one assumption at which the case goes from paying to not paying, all else at likely. */
export interface TippingPoint {
  readonly cell: CellId;
  readonly likely: number;
  /** Null where no value within the assumption's bounds tips it. */
  readonly tipsAt: number | null;
  readonly paysAbove: boolean | null;
}
