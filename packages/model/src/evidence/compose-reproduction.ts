import type { AssumptionSet } from '../assumptions/index.ts';
import type { ReferenceData } from '../organisations/index.ts';
import { countReference } from './count-reference.ts';
import { reproduce } from './reproduce.ts';
import type { Evidence, Reproduction } from './types.ts';

/**
 * A report recomputed with what else the product knows: its counts of municipalities and inhabitants are held against
 * data/reference of the year that the report counts in. The terminal, the API and the page all ask this.
 */
export function composeReproduction(
  asked: { readonly evidence: Evidence; readonly reference: ReferenceData },
  assumptions: AssumptionSet,
): Reproduction {
  const year = asked.evidence.cells.find(({ measure }) => measure === 'inhabitants')?.year;
  if (year === undefined) return reproduce({ evidence: asked.evidence });
  const reference = countReference({ reference: asked.reference, year }, assumptions);
  return reproduce({ evidence: asked.evidence, reference });
}
