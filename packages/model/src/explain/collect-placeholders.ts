import { assumptionOfCell, type AssumptionId, type AssumptionSet } from '../assumptions/index.ts';
import { collectAssumptions } from './collect-assumptions.ts';
import type { Explained } from './types.ts';

/** The assumptions that a figure leans on and that have no source yet (kind `placeholder`), each once. */
export function collectPlaceholders(explained: Explained, set: AssumptionSet): AssumptionId[] {
  const ids = new Set(collectAssumptions(explained).map(assumptionOfCell));
  return [...ids].filter((id) => set.definitions.get(id)?.kind === 'placeholder');
}
