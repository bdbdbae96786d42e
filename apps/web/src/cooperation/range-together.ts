import { uncertain, type AssumptionSet } from '@samvirke/model/assumptions';
import type { Element } from '@samvirke/model/costs';
import type { NokRange } from '@samvirke/model/units';

/**
 * An element's cost together, from lowest to highest: today's cost at either end, less the same share of it as is saved
 * at likely values, at either end of synergies/realised-share. Both ends at once, so it is wider than draws would be.
 */
export function rangeTogether(
  { cost, saving, element }: { readonly cost: Pick<NokRange, 'nok' | 'low' | 'high'>; readonly saving: number; readonly element: Element },
  set: AssumptionSet,
): { readonly low: number; readonly high: number } {
  const { value, low = value, high = value } = uncertain(set, 'synergies/realised-share', element);
  const shares = cost.nok === 0 ? [0] : [low, high].map((realised) => (value === 0 ? 0 : (saving / cost.nok) * (realised / value)));
  const ends = [cost.low, cost.high, cost.nok].flatMap((end) => shares.map((share) => end * (1 - share)));
  const likely = cost.nok - saving;
  return { low: Math.max(0, Math.min(likely, ...ends)), high: Math.max(likely, ...ends) };
}
