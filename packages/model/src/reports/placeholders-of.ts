import type { AssumptionSet } from '../assumptions/index.ts';
import { collectPlaceholders, explainedSum, fromFormula, type Explained } from '../explain/index.ts';

/** The placeholders that any of the figures leans on, each once, by id. */
export function placeholdersOf(figures: readonly Explained[], set: AssumptionSet): string[] {
  const all = explainedSum(
    'reports/all-figures',
    'NOK',
    figures.map((figure, index) => fromFormula(String(index), figure)),
  );
  return collectPlaceholders(all, set).toSorted();
}
