import { cellInterval } from '../cell-interval.ts';
import { checkClaims } from '../check-claims.ts';
import { explainReason } from '../explain-reason.ts';
import { findCell } from '../find-cell.ts';
import { scaleInterval } from '../interval.ts';
import { printedUnit } from '../printed-unit.ts';
import type { Evidence, Finding } from '../types.ts';

/** What the text says holds in the tables: «more than 400», «nearly 150», «39 % higher», «about 3 300». */
export function checkText(evidence: Evidence): Finding[] {
  return checkClaims(evidence).flatMap((claim) => {
    const printed = cellInterval(evidence, findCell(evidence, claim.cell));
    return claim.given
      .filter(({ holds }) => holds !== 'yes')
      .map(({ value, interval, where, holds }): Finding => {
        const withinRounding = holds === 'within-rounding';
        const given = scaleInterval(interval, printedUnit(claim.unit).factor);
        return {
          check: 'text',
          where: [claim.cell, ...where],
          expected: value,
          found: claim.says,
          unit: claim.unit,
          withinRounding,
          severity: withinRounding ? 'note' : 'disagreement',
          reason: explainReason(evidence, { cells: [claim.cell], given, printed }),
          hedge: claim.hedge,
        };
      });
  });
}
