import { printedUnit } from '../printed-unit.ts';
import type { Evidence, EvidenceCell, Finding } from '../types.ts';
import { columnsOf } from './columns-of.ts';
import { compareGiven } from './compare-given.ts';
import { giveBySum } from './give-by-sum.ts';

/**
 * Amounts and counts add up: every column to its total row, every row over the elements to its total column. What is
 * per something, and shares, don't.
 */
export function checkSums(evidence: Evidence): Finding[] {
  return evidence.tables.flatMap((table) => {
    const columns = columnsOf(evidence, table);
    const down = columns.flatMap(({ parts, total }) =>
      total && adds(total) && parts.length === table.rows.filter(({ group }) => group !== 'all').length && parts.length > 1
        ? compareGiven(evidence, 'sum', total, giveBySum(evidence, parts))
        : [],
    );
    const cells = columns.flatMap(({ parts, total }) => [...parts, ...(total ? [total] : [])]);
    const across = cells
      .filter((cell) => cell.elements[0] === 'all' && adds(cell))
      .flatMap((total) => {
        const parts = cells.filter((cell) => cell !== total && cell.elements[0] !== 'all' && sameButElement(cell, total));
        return parts.length > 1 ? compareGiven(evidence, 'sum', total, giveBySum(evidence, parts)) : [];
      });
    return [...down, ...across];
  });
}

function adds(cell: EvidenceCell): boolean {
  const { counted, per } = printedUnit(cell.unit);
  return per === undefined && counted !== 'share';
}

function sameButElement(a: EvidenceCell, b: EvidenceCell): boolean {
  return a.measure === b.measure && a.group === b.group && a.state === b.state && a.scope === b.scope;
}
