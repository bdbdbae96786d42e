import { baseValue } from '../base-value.ts';
import { cellInterval } from '../cell-interval.ts';
import { printedUnit } from '../printed-unit.ts';
import type { Evidence, EvidenceCell, Finding } from '../types.ts';
import { columnsOf } from './columns-of.ts';
import { compareGiven } from './compare-given.ts';
import { giveBy } from './give-by.ts';
import { giveBySum } from './give-by-sum.ts';
import { meanInterval } from '../mean-interval.ts';

/**
 * Shares make a whole: down a column (the parts add to the total, and to 100 %), or across a row (what one column
 * doesn't have, the others do); and the shares of a sum are the means of the rows' shares, weighted by their amounts.
 */
export function checkShares(evidence: Evidence): Finding[] {
  return evidence.tables.flatMap((table) => {
    const columns = columnsOf(evidence, table);
    const down = columns.filter(({ addsUp }) => addsUp === 'down').flatMap(({ parts, total }) => checkDown(evidence, parts, total));
    const across = columns.filter(({ addsUp }) => addsUp === 'across');
    const amounts = columns.filter(({ parts }) => parts.some((cell) => isAmountOf(cell, across.flatMap(({ parts }) => parts))));
    return [
      ...down,
      ...table.rows.flatMap(({ group }) => {
        const row = across.flatMap(({ parts, total }) => [...parts, ...(total ? [total] : [])].filter((cell) => cell.group === group));
        return checkAcross(evidence, row);
      }),
      ...(amounts.length === 1 && amounts[0] ? across.flatMap((column) => checkMeanShare(evidence, column, amounts[0]!.parts)) : []),
    ];
  });
}

function checkDown(evidence: Evidence, parts: readonly EvidenceCell[], total: EvidenceCell | undefined): Finding[] {
  if (total) return compareGiven(evidence, 'shares', total, giveBySum(evidence, parts));
  return remainder(evidence, parts);
}

function checkAcross(evidence: Evidence, row: readonly EvidenceCell[]): Finding[] {
  return remainder(evidence, row);
}

/** The last share against what the others leave of the whole. */
function remainder(evidence: Evidence, shares: readonly EvidenceCell[]): Finding[] {
  const last = shares.at(-1);
  if (!last || shares.length < 2) return [];
  const given = giveBy(evidence, shares.slice(0, -1), (others) => 1 - others.reduce((sum, share) => sum + share, 0));
  return compareGiven(evidence, 'shares', last, given);
}

/** The amount that a row's shares split: the one column of amounts that covers all their elements. */
function isAmountOf(cell: EvidenceCell, shares: readonly EvidenceCell[]): boolean {
  const { counted, per } = printedUnit(cell.unit);
  if (per !== undefined || counted === 'share' || shares.length === 0) return false;
  return shares.every(({ elements }) => elements.every((element) => cell.elements.includes(element) || cell.elements.includes('all')));
}

function checkMeanShare(
  evidence: Evidence,
  column: { readonly parts: readonly EvidenceCell[]; readonly total: EvidenceCell | undefined },
  amounts: readonly EvidenceCell[],
): Finding[] {
  if (!column.total) return [];
  const weighted = column.parts.flatMap((share) => {
    const amount = amounts.find(({ group }) => group === share.group);
    return amount ? [{ share, amount }] : [];
  });
  if (weighted.length !== column.parts.length || weighted.length < 2) return [];
  const whole = weighted.reduce((sum, { amount }) => sum + baseValue(amount), 0);
  return compareGiven(evidence, 'mean', column.total, {
    value: weighted.reduce((sum, { share, amount }) => sum + baseValue(share) * baseValue(amount), 0) / whole,
    interval: meanInterval(
      weighted.map(({ share, amount }) => ({ value: cellInterval(evidence, share), weight: cellInterval(evidence, amount) })),
    ),
    where: weighted.flatMap(({ share, amount }) => [share.id, amount.id]),
  });
}
