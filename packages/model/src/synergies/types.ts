import type { ByElement } from '../costs/index.ts';
import type { Explained } from '../explain/index.ts';
import type { Nok } from '../units/index.ts';

export type SynergyModel = 'rules' | 'curve';

/** What one municipality saves a year when all is in place; negative where it costs more. */
export interface MemberSaving {
  readonly number: string;
  readonly byElement: ByElement<Nok>;
  readonly nok: Nok;
}

/** One model's answer for a cooperation, kroner a year when all preconditions are met. Dearer together is negative. */
export interface Saving {
  readonly model: SynergyModel;
  readonly nok: Nok;
  readonly byElement: ByElement<Nok>;
  readonly members: readonly MemberSaving[];
  readonly explained: Explained;
  readonly explainedByElement: ByElement<Explained>;
  readonly staffFte: number;
}

/** What a unit cost is weighted together from: the three group means, the slope in the middle, the way outside. */
export interface CurveWeights {
  readonly small: number;
  readonly medium: number;
  readonly large: number;
  readonly slope: number;
  /** How far below the smallest group mean's size, and above the largest's, in natural logarithms of inhabitants. */
  readonly below: number;
  readonly above: number;
}

/** The mean sizes of the three groups, inhabitants. */
export interface MeanSizes {
  readonly sizeSmall: number;
  readonly sizeMedium: number;
  readonly sizeLarge: number;
}

/** An element's unit-cost curve: kroner per inhabitant at the mean sizes, and what is believed outside them. */
export interface CurvePoints extends MeanSizes {
  readonly costSmall: number;
  readonly costMedium: number;
  readonly costLarge: number;
  readonly slopeBelow: number;
  readonly slopeAbove: number;
}

/** Years after the decision at which each step of the build order is done. */
export interface BuildOrder {
  readonly network: number;
  readonly dataCentre: number;
  readonly organisation: number;
  /** How many years it takes from then to move the systems that are to be common. */
  readonly movingYears: number;
}
