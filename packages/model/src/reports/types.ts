import type { AssumptionSet } from '../assumptions/index.ts';
import type { Alternative, Outcomes, TippingPoint, Transition } from '../business-cases/index.ts';
import type { ByElement, MunicipalityCosts, OtherFigure, OwnFigure, Unallocated } from '../costs/index.ts';
import type { Explained } from '../explain/index.ts';
import type { JoinableCooperation, Participant } from '../organisations/index.ts';
import type { Saving } from '../synergies/index.ts';
import type { NokRange } from '../units/index.ts';

/** Everything an analysis hangs on; the same request gives the same answer on any machine. */
export interface AnalysisRequest {
  readonly participants: readonly Participant[];
  readonly year: number;
  readonly ownFigures: readonly OwnFigure[];
  readonly unallocated: readonly Unallocated[];
  /** Own figures of what data rooms cost other budgets; estimated where a body has none. */
  readonly hidden?: readonly OtherFigure[];
  readonly assumptions: AssumptionSet;
  /** Existing cooperation that could be joined instead, with its inhabitants in `year`; none known: null. */
  readonly joinable: JoinableCooperation | null;
}

/** One question answered at likely values: what ICT costs, what working together saves and costs. */
export interface Analysis {
  readonly year: number;
  readonly priceYear: number;
  readonly municipalities: readonly MunicipalityCosts[];
  readonly population: number;
  readonly total: NokRange & { readonly explained: Explained };
  readonly totalByElement: ByElement<NokRange & { readonly explained: Explained }>;
  readonly hidden: NokRange & { readonly explained: Explained };
  readonly fte: number;
  readonly synergies: { readonly rules: Saving; readonly curve: Saving };
  readonly transition: Transition;
  /** `asToday` first, then `cooperate` (by the curve), then what else was weighed. */
  readonly alternatives: readonly Alternative[];
  readonly tippingPoints: readonly TippingPoint[];
  /** Factor from kroner of the price year to today's, by the municipal deflator (an assumption). */
  readonly toTodaysKroner: { readonly year: number; readonly factor: Explained };
  /** Assumptions that the answer leans on and that are only placeholders. */
  readonly placeholders: readonly string[];
}

/** Likely values, and what the draws say about how sure they are. */
export interface AnalysisWithOutcomes extends Analysis {
  readonly outcomes: Outcomes;
}
