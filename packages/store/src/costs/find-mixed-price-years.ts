import type { AssumptionSet } from '@samvirke/model/assumptions';
import { deflatorFactor, priceYears } from '@samvirke/model/costs';
import { refuse, type Refusal } from '@samvirke/model/errors';

/**
 * The first row of each price year but the one that most rows have: amounts of different years' kroner can't be added.
 * Each refusal carries the way out: what to multiply by to bring that year's amounts to the common one
 * (assumption costs/municipal-deflator; factor = index of the common year ÷ index of the row's).
 */
export function findMixedPriceYears(
  rows: readonly { readonly row: number; readonly priceYear: number }[],
  assumptions: AssumptionSet,
): readonly { readonly row: number; readonly refusal: Refusal }[] {
  const counts = new Map<number, number>();
  for (const { priceYear } of rows) counts.set(priceYear, (counts.get(priceYear) ?? 0) + 1);
  if (counts.size < 2) return [];
  const [expected] = [...counts].toSorted(([a, most], [b, count]) => count - most || b - a)[0]!;
  const years = [...counts.keys()].toSorted((a, b) => a - b).map(String);
  return [...counts.keys()]
    .filter((year) => year !== expected)
    .map((year) => {
      const refusal = refuse('price-years-mixed', { years, expected });
      const row = rows.find(({ priceYear }) => priceYear === year)!.row;
      const factor = factorBetween(year, expected, assumptions);
      return { row, refusal: { ...refusal, figures: { ...refusal.figures, from: year, ...(factor === null ? {} : { factor }) } } };
    });
}

function factorBetween(fromYear: number, toYear: number, assumptions: AssumptionSet): number | null {
  const known = priceYears(assumptions);
  return known.includes(fromYear) && known.includes(toYear) ? deflatorFactor({ fromYear, toYear }, assumptions).value : null;
}
