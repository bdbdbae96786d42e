import type { AssumptionSet } from '../../../assumptions/index.ts';
import { ELEMENTS } from '../../types.ts';

const ART_TABLE = 'costs/kostra-art-elements';
/** All that a row of the table may say. */
const SAID = [...ELEMENTS, 'unallocated', 'hidden', 'excluded', 'refund'];

/**
 * The row of costs/kostra-art-elements that an art is read by: its own, else its tens', for a local plan counts on
 * from the official arts (`122` is a kind of `120`). Undefined where the table has neither.
 */
export function nearestArtRow(art: string | null, set: AssumptionSet): string | undefined {
  if (art === null || !/^\d{3}$/.test(art)) return undefined;
  return [art, `${art.slice(0, 2)}0`]
    .map((candidate) => `${ART_TABLE}.${candidate}`)
    .find((row) => SAID.some((name) => (set.cells.get(`${row}.${name}`)?.value ?? 0) > 0));
}
