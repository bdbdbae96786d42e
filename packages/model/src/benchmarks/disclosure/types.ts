/** What one body registered, as it goes into a sum. */
export interface DisclosureFigure {
  readonly body: string;
  /** Bodies that are shown each other's figures count as one: whoever sees one figure of a circle sees them all. */
  readonly circle: string;
  /** Whole øre. */
  readonly amount: number;
  /** Already seen by somebody who may ask (all, or the ministry and the coordinator it is shared with): it hides nobody from them. */
  readonly isOpen: boolean;
}

/** A group that was asked for and considered. What isn't shown counts too: that it was refused says something. */
export interface AskedGroup {
  readonly group: string;
  readonly figures: readonly DisclosureFigure[];
  readonly isShown: boolean;
}

/** The groups of one kind share no body and lie within one group: what is left of that one can be reckoned. */
export interface GroupFamily {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** What every answer is held to. Taken apart only by the tests, which show that each is needed. */
export interface DisclosureRules {
  /** Fewest bodies in a sum, and in the difference of two sums. */
  readonly leastBodies: number;
  /** Largest share of the sum that one body may have. */
  readonly largestShare: number;
  /** The sum without its two largest, at least so large a share of the largest: the second largest knows itself. */
  readonly leastRest: number;
  /** Of what is unknown about a figure, at least so much must be left when all answers are put together. */
  readonly leastUnknown: number;
  /** So many who know their own figures may pool what they know. */
  readonly insiders: number;
  readonly holdsDifferences: boolean;
  readonly holdsSystem: boolean;
}

/**
 * `few`, `near` and `solvable` depend only on who has figures; `dominated` on what they are, so a group refused for
 * that is remembered as if it had been answered.
 */
export type Verdict = 'shown' | 'few' | 'near' | 'solvable' | 'dominated';
