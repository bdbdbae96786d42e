import { printedUnit } from '../printed-unit.ts';
import type { Evidence, Finding } from '../types.ts';
import { compareGiven } from './compare-given.ts';
import { giveBySum } from './give-by-sum.ts';

/**
 * An amount of several elements together is the sum of the amounts of each, wherever those are printed: figure 9's
 * cost of basic operations and systems against figures 10 and 12.
 */
export function checkParts(evidence: Evidence): Finding[] {
  return evidence.cells
    .filter(({ elements, unit }) => elements.length > 1 && printedUnit(unit).per === undefined)
    .flatMap((whole) => {
      const parts = whole.elements.flatMap((element) => {
        const part = evidence.cells.find(
          (cell) =>
            cell.measure === whole.measure &&
            cell.group === whole.group &&
            cell.state === whole.state &&
            cell.scope === whole.scope &&
            cell.year === whole.year &&
            cell.elements.length === 1 &&
            cell.elements[0] === element,
        );
        return part ? [part] : [];
      });
      return parts.length === whole.elements.length ? compareGiven(evidence, 'parts', whole, giveBySum(evidence, parts)) : [];
    });
}
