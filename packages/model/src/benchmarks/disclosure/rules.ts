import type { DisclosureRules } from './types.ts';

/**
 * The rules of the platform; no overlay in an address and no national parameter makes them weaker.
 * Half of the sum and five bodies are the issue's. A tenth is the p % rule of statistical offices at its usual 10.
 * A quarter of the variance left: the best guess from all answers is off by at least half of what a guess without them
 * is. Two insiders: one alone is every body that asks, two is the first conspiracy.
 */
export const DISCLOSURE_RULES: DisclosureRules = {
  leastBodies: 5,
  largestShare: 0.5,
  leastRest: 0.1,
  leastUnknown: 0.25,
  insiders: 2,
  holdsDifferences: true,
  holdsSystem: true,
};
