import { roundingInterval, scaleInterval, type Interval } from './interval.ts';
import { printedUnit } from './printed-unit.ts';
import type { Evidence, EvidenceCell } from './types.ts';

/**
 * What a printed number may have been, in kroner, shares and whole bodies: ± half its last digit, just itself where it
 * was counted or set, and for a number in the text what its hedge allows.
 */
export function cellInterval(evidence: Evidence, cell: EvidenceCell): Interval {
  const slack = evidence.slack[cell.hedge] ?? 0;
  const { factor } = printedUnit(cell.unit);
  return scaleInterval(allowed(cell, slack), factor);
}

function allowed(cell: EvidenceCell, slack: number): Interval {
  switch (cell.hedge) {
    case 'exactly':
    case 'about':
      if (cell.exact) return { low: cell.value, high: cell.value };
      return roundingInterval(cell.value, cell.step);
    case 'more-than':
      return { low: cell.value, high: Infinity };
    case 'less-than':
      return { low: -Infinity, high: cell.value };
    case 'nearly':
    case 'just-under':
      return { low: cell.value * (1 - slack), high: cell.value };
    case 'down-towards':
      return { low: cell.value, high: cell.value * (1 + slack) };
  }
}
