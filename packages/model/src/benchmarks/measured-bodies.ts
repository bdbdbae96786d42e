import { ELEMENTS, type Element, type MunicipalityCosts } from '../costs/index.ts';
import { nok } from '../units/index.ts';
import type { Measured } from './types.ts';

/**
 * The municipalities that have a figure of their own for an element, or for all four: only they are compared.
 * An estimate is the group's mean already, and would make every comparison agree with itself.
 */
export function measuredBodies(municipalities: readonly MunicipalityCosts[], element: Element | 'all'): Measured[] {
  return municipalities.flatMap(({ participant, costs, total }): Measured[] => {
    if (element === 'all') {
      const own = ELEMENTS.every((one) => costs[one].origin === 'own');
      return own ? [{ participant, nok: nok(total.nok), explained: total.explained }] : [];
    }
    const { origin, nok: value, explained } = costs[element];
    return origin === 'own' ? [{ participant, nok: value, explained }] : [];
  });
}
