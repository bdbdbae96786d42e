import type { AssumptionSet } from '../assumptions/index.ts';

const INDEX = 'costs/municipal-deflator.';

/** The years that amounts can be brought from and to, rising. Assumption: costs/municipal-deflator. */
export function priceYears(set: AssumptionSet): number[] {
  const years: number[] = [];
  for (const cell of set.cells.keys()) if (cell.startsWith(INDEX)) years.push(Number(cell.slice(INDEX.length)));
  return years.sort((a, b) => a - b);
}
