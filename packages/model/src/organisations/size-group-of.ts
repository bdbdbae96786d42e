import { valueOf, type AssumptionSet } from '../assumptions/index.ts';
import type { SizeGroup } from './types.ts';

/**
 * Small when population < smallBelow; medium up to and including mediumTo; otherwise large.
 *
 * Inhabitants on 1 January. Assumption: organisations/size-group-boundaries. Source: nexia-2016-municipal, figure 4.
 *
 * @example sizeGroupOf(4_999, assumptions) // 'small'
 */
export function sizeGroupOf(population: number, assumptions: AssumptionSet): SizeGroup {
  if (population < valueOf(assumptions, 'organisations/size-group-boundaries', 'smallBelow')) return 'small';
  return population <= valueOf(assumptions, 'organisations/size-group-boundaries', 'mediumTo') ? 'medium' : 'large';
}
