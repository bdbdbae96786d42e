import type { Refusal } from '../errors/index.ts';
import type { Explained } from '../explain/index.ts';
import type { Participant, SizeGroup } from '../organisations/index.ts';
import type { Nok } from '../units/index.ts';

/** A body with a figure of its own: what one element, or all, costs it a year, in the price year's kroner. */
export interface Measured {
  readonly participant: Participant;
  readonly nok: Nok;
  readonly explained: Explained;
}

/** A set of bodies to be held against, for instance a KOSTRA group; measured or not. */
export interface Grouping {
  /** `kostra:EKG05`, a size group, or `all`. */
  readonly group: string;
  readonly members: ReadonlySet<string>;
}

export interface Quartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

/** How a body's cost per inhabitant stands among the measured bodies of a group; kroner per inhabitant. */
export interface Comparison {
  readonly withheld: false;
  readonly group: string;
  /** Measured bodies in the group, the body itself included. */
  readonly count: number;
  readonly own: number;
  readonly mean: Explained;
  readonly quartiles: Quartiles;
  /** Where the body stands among them, 0 the cheapest and 1 the dearest (percentileOf). */
  readonly percentile: number;
  /** The same figures, to be opened: down to the peers and their rows. */
  readonly explained: Readonly<Record<'own' | 'lower' | 'median' | 'upper' | 'percentile', Explained>>;
}

/** A group that isn't shown, and the next wider one that can be. */
export interface Withheld {
  readonly withheld: true;
  readonly group: string;
  readonly count: number;
  readonly because: 'few' | 'dominated';
  /** Null where no wider group can be shown either. */
  readonly offered: string | null;
  readonly refusal: Refusal;
}

/** `all`: every measured body counts. `trimmed`: without the lowest and the highest per inhabitant. */
export type ExtrapolationMethod = 'all' | 'trimmed';

/** Whose mean a body without figures is given: its size group's, or, where a group is withheld, that of all measured. */
export type ExtrapolationBy = 'size' | 'all';

/** One group of an extrapolation: its measured bodies, their mean, and the sum with the others filled in. */
export interface ExtrapolatedGroup {
  readonly mean: Explained;
  readonly total: Explained;
  readonly count: number;
  /** Bodies that are given the mean. */
  readonly filledIn: number;
}

export interface Extrapolation {
  readonly method: ExtrapolationMethod;
  readonly total: Explained;
  readonly byGroup: ReadonlyMap<SizeGroup | 'all', ExtrapolatedGroup>;
  /** Bodies with figures that weren't used, and were given the mean as those without. */
  readonly leftOut: readonly string[];
}

/** cost per inhabitant = e^constant × population^exponent, by least squares in the logarithms. */
export interface FittedCurve {
  readonly constant: number;
  /** −0.1: twice the inhabitants, 7 % less per inhabitant. */
  readonly exponent: number;
  /** Share of the variation of the logarithms that size accounts for. */
  readonly rSquared: number;
  /** Standard deviation of the logarithms around the curve; 0.3: about two in three lie within ±30 %. */
  readonly residualSpread: number;
  readonly count: number;
  /** Bodies with cost or population of 0, which have no logarithm. */
  readonly leftOut: readonly string[];
}
