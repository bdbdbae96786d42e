import { baseValue } from '../base-value.ts';
import { cellInterval } from '../cell-interval.ts';
import { imageOf } from '../image-of.ts';
import type { Evidence, EvidenceCell, Given } from '../types.ts';

/** What a formula of cells gives, with the interval that their rounding allows and the cells themselves. */
export function giveBy(
  evidence: Evidence,
  cells: readonly EvidenceCell[],
  calculate: (values: readonly number[]) => number,
): Given {
  return {
    value: calculate(cells.map(baseValue)),
    interval: imageOf(
      (values) => calculate(cells.map((_, index) => values[String(index)] ?? 0)),
      Object.fromEntries(cells.map((cell, index) => [String(index), cellInterval(evidence, cell)])),
    ),
    where: cells.map(({ id }) => id),
  };
}
