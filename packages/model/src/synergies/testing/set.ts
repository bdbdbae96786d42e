import { readAssumptions } from '@samvirke/store/assumptions';
import { resolveAssumptions, type AssumptionSet, type CellId } from '../../assumptions/index.ts';

const definitions = readAssumptions();

/** The repository's assumptions, with changes laid over. */
export function testSet(changes: Readonly<Record<CellId, number>> = {}): AssumptionSet {
  return resolveAssumptions(definitions, '2026-11-22', Object.entries(changes));
}
