import type { Explained } from '../explain/index.ts';
import { cellInterval } from './cell-interval.ts';
import { explainReason } from './explain-reason.ts';
import { findCell } from './find-cell.ts';
import { intervalHolds, roundingInterval, scaleInterval } from './interval.ts';
import { printedUnit } from './printed-unit.ts';
import type { Recomputed } from './recompute.ts';
import type { Evidence, EvidenceElement, EvidenceGroup, Measure, ReproducedFigure } from './types.ts';

export interface RecomputedRow {
  readonly row: ReproducedFigure;
  readonly explained: Explained;
}

/** A published cell beside what it was recomputed to, in the unit that the report prints. */
export function buildRow(evidence: Evidence, id: string, recomputed: Recomputed): RecomputedRow {
  const cell = findCell(evidence, id);
  const { factor } = printedUnit(cell.unit);
  const value = recomputed.explained.value / factor;
  const deviation = value - cell.value;
  const withinRounding = intervalHolds(roundingInterval(cell.value, cell.step), value);
  const reason = withinRounding
    ? 'exact'
    : explainReason(evidence, { cells: [id], given: recomputed.interval, printed: cellInterval(evidence, cell) });
  return {
    row: {
      figure: Number(cell.table.replace('figure-', '')),
      // Cells of several elements, or of none, are of all.
      element: (cell.elements.length === 1 ? cell.elements[0] : 'all') as EvidenceElement,
      group: cell.group as EvidenceGroup,
      measure: cell.measure as Measure,
      unit: cell.unit,
      published: cell.value,
      recomputed: value,
      deviation,
      withinRounding,
      reason,
      interval: scaleInterval(recomputed.interval, 1 / factor),
      formula: recomputed.explained.formula,
      cell: id,
    },
    explained: recomputed.explained,
  };
}
