import { baseValue } from '../base-value.ts';
import { cellInterval } from '../cell-interval.ts';
import { explainReason } from '../explain-reason.ts';
import { printedUnit } from '../printed-unit.ts';
import type { Evidence, Finding } from '../types.ts';
import { sameElements } from './same-elements.ts';

/** A sample is never more than the whole that it is a sample of: municipalities, inhabitants, kroner. */
export function checkSamples(evidence: Evidence): Finding[] {
  return evidence.cells
    .filter((cell) => cell.scope !== undefined && printedUnit(cell.unit).per === undefined && printedUnit(cell.unit).counted !== 'share')
    .flatMap((sample): Finding[] => {
      const whole = evidence.cells.find(
        (cell) =>
          cell.scope === undefined &&
          cell.measure === sample.measure &&
          cell.group === sample.group &&
          cell.state === sample.state &&
          cell.year === sample.year &&
          sameElements(cell, sample),
      );
      if (!whole || baseValue(sample) <= baseValue(whole)) return [];
      const most = { low: 0, high: cellInterval(evidence, whole).high };
      const printed = cellInterval(evidence, sample);
      const withinRounding = printed.low <= most.high;
      const where = [sample.id, whole.id];
      return [
        {
          check: 'sample',
          where,
          expected: baseValue(whole) / printedUnit(sample.unit).factor,
          found: sample.value,
          unit: sample.unit,
          withinRounding,
          severity: withinRounding ? 'note' : 'disagreement',
          reason: explainReason(evidence, { cells: where, given: most, printed }),
        },
      ];
    });
}
