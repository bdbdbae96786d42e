import type { AssumptionSet } from '@samvirke/model/assumptions';
import type { ReferenceData } from '@samvirke/model/organisations';
import type { AnalysisWithOutcomes } from '@samvirke/model/reports';
import type { Texts } from '@samvirke/text';
import type { NonPricedEffect } from './non-priced-effects.ts';

/** Everything a council paper hangs on; the same input gives the same paper. */
export interface CouncilPaperInput {
  readonly analysis: AnalysisWithOutcomes;
  readonly texts: Texts;
  /** The assumptions as the analysis used them: labels, values, sources, what was changed. */
  readonly reference: {
    readonly assumptions: AssumptionSet;
    /** Where the participants lie, and when a cooperation was last seen; what the paper says of it is left out without. */
    readonly bodies?: Pick<ReferenceData, 'municipalities' | 'cooperations'>;
  };
  /** A municipality's number: the common part and its own. `common`: the common part alone. `all`: with every one's own. */
  readonly council: string;
  readonly meta: PaperMeta;
  /** Effects without a price as the case officer sets them; the proposal of the product where nothing is given. */
  readonly effects?: readonly NonPricedEffect[];
}

export interface PaperMeta {
  readonly controlCode: string;
  /** The public address that opens the same analysis; null where none is configured. One's own machine isn't public. */
  readonly address: string | null;
  /** ISO date on the paper; the clock is the caller's. */
  readonly date: string;
  /** The command that computes it again; put together from the analysis where nothing is given. */
  readonly command?: string;
}
