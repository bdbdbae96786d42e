import type { DisclosureRules } from './types.ts';

/** As few bodies as official statistics often shows. */
const FEWEST = 5;
/** The p % rule of statistical offices, at its usual 10: the second largest, who knows itself, can't come nearer. */
const REST_OF_LARGEST = 0.1;
/** A quarter of the variance: the best guess from all answers is off by at least half of what one without them is. */
const UNKNOWN_LEFT = 0.25;

/**
 * The rules of the platform; no overlay in an address and no national parameter makes them weaker. Two insiders: one
 * alone is every body that asks, two is the first conspiracy.
 */
export const DISCLOSURE_RULES: DisclosureRules = {
  leastBodies: FEWEST,
  largestShare: 0.5,
  leastRest: REST_OF_LARGEST,
  leastUnknown: UNKNOWN_LEFT,
  insiders: 2,
  holdsDifferences: true,
  holdsSystem: true,
};
