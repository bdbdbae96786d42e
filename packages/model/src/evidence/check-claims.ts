import { cellInterval } from './cell-interval.ts';
import { evaluateExpression } from './evaluate-expression.ts';
import { findCell } from './find-cell.ts';
import { intervalsMeet, scaleInterval, type Interval } from './interval.ts';
import { printedUnit } from './printed-unit.ts';
import type { CheckedClaim, Evidence, EvidenceCell } from './types.ts';

/** What is said in the text beside what the tables give: whether it holds, holds by rounding only, or doesn't. */
export function checkClaims(evidence: Evidence): CheckedClaim[] {
  return evidence.claims.map((claim) => {
    const cell = findCell(evidence, claim.cell);
    const { factor } = printedUnit(cell.unit);
    return {
      cell: cell.id,
      hedge: cell.hedge,
      says: cell.value,
      unit: cell.unit,
      given: evaluateExpression(evidence, claim.of).map(({ value, interval, where }) => ({
        value: value / factor,
        interval: scaleInterval(interval, 1 / factor),
        where,
        holds: holds(evidence, cell, value, interval, factor),
      })),
    };
  });
}

function holds(evidence: Evidence, cell: EvidenceCell, value: number, interval: Interval, factor: number): 'yes' | 'within-rounding' | 'no' {
  // What was said is rounded to what is printed, also where the number is then used as it is.
  const { exact: _, ...printed } = cell;
  const allowed = cellInterval(evidence, printed);
  // «More than 40» is not 40, and «nearly 9» isn't 9 either.
  const said = cell.value * factor;
  const atTheNumber = cell.hedge !== 'exactly' && cell.hedge !== 'about' && value === said;
  if (!atTheNumber && intervalsMeet(allowed, { low: value, high: value })) return 'yes';
  return intervalsMeet(allowed, interval) ? 'within-rounding' : 'no';
}
