import { predecessorsOf, successorsOf, type ReferenceData } from '../organisations/index.ts';
import type { CostRow } from './types.ts';

/** Why rows of a cost table stay out of an analysis: nobody in it is or was that body; it was divided; or not all that it was merged from is in the table. */
export type LeftOutReason = 'not-taking-part' | 'split' | 'parts-missing';

/** A body's rows of one year that stay out of an analysis. */
export interface LeftOutRows {
  readonly municipality: string;
  readonly year: number;
  readonly reason: LeftOutReason;
  /** The number it has become, where there is one; for `parts-missing` who else it was merged with and isn't there. */
  readonly became: readonly string[];
  readonly missing: readonly string[];
}

export interface CarriedCostRows {
  /** Rows under the numbers that take part; the row's own number, year and amount stay in the file. */
  readonly rows: readonly CostRow[];
  readonly carried: readonly { readonly from: string; readonly to: string; readonly year: number }[];
  readonly leftOut: readonly LeftOutRows[];
}

/**
 * The rows of a cost table that an analysis of one year can use, under the numbers of that year.
 *
 * A cost belongs to a municipality as of its year. A renumbered municipality keeps its cost; a merged one has the sum
 * of its parts', when the table has all of them with the same elements; one that was divided has none, because
 * inhabitants' shares don't say where a cost belonged. What can't be used is told, never dropped unseen.
 */
export function carryCostRows(
  { rows, members, year }: { readonly rows: readonly CostRow[]; readonly members: ReadonlySet<string>; readonly year: number },
  reference: ReferenceData,
): CarriedCostRows {
  const used: CostRow[] = [];
  const carried: { from: string; to: string; year: number }[] = [];
  const leftOut: LeftOutRows[] = [];
  const bodies = Map.groupBy(rows, ({ municipality, year: of }) => `${municipality}/${of}`);
  const elementsOf = (number: string, of: number): string =>
    [...new Set((bodies.get(`${number}/${of}`) ?? []).map(({ key }) => ('element' in key ? key.element : '')))].sort().join();
  for (const body of bodies.values()) {
    const [{ municipality, year: of }] = body as [CostRow, ...CostRow[]];
    if (members.has(municipality)) {
      used.push(...body);
      continue;
    }
    const out = (reason: LeftOutReason, became: readonly string[], missing: readonly string[] = []): void => {
      leftOut.push({ municipality, year: of, reason, became, missing });
    };
    const successors = successorsOf({ number: municipality, date: `${year}-01-01`, after: `${of}-01-01` }, reference);
    const [only] = successors;
    if (only === undefined || !successors.some(({ number }) => members.has(number))) {
      out('not-taking-part', successors.map(({ number }) => number).filter((number) => number !== municipality));
    } else if (successors.length > 1 || only.throughSplit) {
      out('split', successors.map(({ number }) => number));
    } else {
      const parts = predecessorsOf({ number: only.number, year: of }, reference).filter(({ number }) => number !== only.number);
      const divided = parts.some((part) => part.throughSplit || part.share < 1);
      const missing = parts.map(({ number }) => number).filter((number) => elementsOf(number, of) !== elementsOf(municipality, of));
      if (divided) out('split', [only.number]);
      else if (missing.length > 0) out('parts-missing', [only.number], missing);
      else {
        used.push(...body.map((row) => ({ ...row, municipality: only.number })));
        carried.push({ from: municipality, to: only.number, year: of });
      }
    }
  }
  return { rows: used, carried, leftOut };
}
