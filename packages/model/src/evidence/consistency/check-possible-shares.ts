import { baseValue } from '../base-value.ts';
import { printedUnit } from '../printed-unit.ts';
import type { Evidence, Finding } from '../types.ts';
import { columnsOf } from './columns-of.ts';
import { compareGiven } from './compare-given.ts';

/** A share of 51 bodies is a whole number of them: each printed share must be some k ÷ n, rounded. */
export function checkPossibleShares(evidence: Evidence): Finding[] {
  return evidence.tables.flatMap((table) => {
    const size = table.sampleSize;
    if (size === undefined) return [];
    return columnsOf(evidence, table)
      .flatMap(({ parts, total }) => [...parts, ...(total ? [total] : [])])
      .filter(({ unit }) => printedUnit(unit).counted === 'share' && printedUnit(unit).per === undefined)
      .flatMap((cell) => {
        const nearest = Math.round(baseValue(cell) * size) / size;
        return compareGiven(evidence, 'possible-share', cell, { value: nearest, interval: { low: nearest, high: nearest }, where: [] });
      });
  });
}
