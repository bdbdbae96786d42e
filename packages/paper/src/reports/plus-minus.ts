import type { Extent, Importance } from './non-priced-effects.ts';

const importances: Readonly<Record<Importance, number>> = { small: 1, medium: 2, large: 3 };
const extents: Readonly<Record<Extent, number>> = {
  largeNegative: -3,
  mediumNegative: -2,
  smallNegative: -1,
  none: 0,
  smallPositive: 1,
  mediumPositive: 2,
  largePositive: 3,
};
/** The method's scale ends at four signs, reached where the largest importance meets the largest extent. */
const MOST_SIGNS = 4;

/** signs = ⌈4 · importance · extent ÷ 9⌉ of the plus-minus method: from −−−− over 0 to ++++. */
export function plusMinus(importance: Importance, extent: Extent): string {
  const product = importances[importance] * extents[extent];
  const signs = Math.ceil((MOST_SIGNS * Math.abs(product)) / (importances.large * extents.largePositive));
  return signs === 0 ? '0' : (product < 0 ? '−' : '+').repeat(signs);
}
