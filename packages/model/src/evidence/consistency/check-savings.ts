import { printedUnit } from '../printed-unit.ts';
import type { Evidence, EvidenceCell, Finding } from '../types.ts';
import { compareGiven } from './compare-given.ts';
import { findCounted } from './find-counted.ts';
import { giveBy } from './give-by.ts';
import { sameElements } from './same-elements.ts';

/**
 * A saving is what the same bodies pay less: (rate before − rate after) × how many the rate is per. For every saving
 * whose two states are printed as rates of the same unit.
 */
export function checkSavings(evidence: Evidence): Finding[] {
  return evidence.cells
    .filter(({ measure }) => measure?.startsWith('saving'))
    .flatMap((saving) => {
      const rates = evidence.cells.filter((rate) => isRateOf(saving, rate));
      const after = first(rates.filter(({ state }) => state !== undefined), saving);
      const before = first(rates.filter((rate) => rate.state === undefined && rate.measure === after?.measure), saving);
      if (!before || !after) return [];
      const per = printedUnit(before.unit).per;
      const base = per && findCounted(evidence, before, { counted: per, group: saving.group, state: undefined });
      if (!base) return [];
      return compareGiven(
        evidence,
        'saving',
        saving,
        giveBy(evidence, [before, after, base], ([today = 0, later = 0, many = 0]) => (today - later) * many),
      );
    });
}

function isRateOf(saving: EvidenceCell, rate: EvidenceCell): boolean {
  const unit = printedUnit(rate.unit);
  return (
    unit.per !== undefined &&
    unit.counted === printedUnit(saving.unit).counted &&
    rate.group === saving.group &&
    sameElements(rate, saving)
  );
}

/** The saving's own table first. */
function first(cells: readonly EvidenceCell[], saving: EvidenceCell): EvidenceCell | undefined {
  return cells.find(({ table }) => table === saving.table) ?? cells[0];
}
