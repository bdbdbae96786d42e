import type { CellId } from '@samvirke/model/assumptions';
import { collectAssumptions, type Explained } from '@samvirke/model/explain';
import type { Analysis } from '@samvirke/model/reports';
import { analyse } from '@samvirke/model/reports';
import type { Case } from '../site/case-context.ts';

export interface RankedChange {
  readonly cell: CellId;
  readonly low: number;
  readonly high: number;
  readonly atLow: number;
  readonly atHigh: number;
}

/** Uncertain assumptions are tried at both ends; more than this would be felt when the panel opens. */
const MOST_TRIED = 40;

/** What would change a figure most: the analysis again with each uncertain assumption at its low and at its high end. */
export function rankChanges(
  { request, assumptions }: Pick<Case, 'request' | 'assumptions'>,
  explained: Explained,
  select: (analysis: Analysis) => Explained | undefined,
): readonly RankedChange[] {
  if (!request) return [];
  const at = (cell: CellId, value: number): number | undefined => {
    const cells = new Map(assumptions.cells);
    cells.set(cell, { value });
    return select(analyse({ ...request, assumptions: { ...assumptions, cells } }))?.value;
  };
  return collectAssumptions(explained)
    .flatMap((cell) => {
      const known = assumptions.cells.get(cell);
      return known?.low !== undefined && known.high !== undefined && known.low < known.high ? [{ cell, low: known.low, high: known.high }] : [];
    })
    .slice(0, MOST_TRIED)
    .flatMap(({ cell, low, high }) => {
      const atLow = at(cell, low);
      const atHigh = at(cell, high);
      return atLow === undefined || atHigh === undefined || atLow === atHigh ? [] : [{ cell, low, high, atLow, atHigh }];
    })
    .sort((a, b) => Math.abs(b.atHigh - b.atLow) - Math.abs(a.atHigh - a.atLow));
}
