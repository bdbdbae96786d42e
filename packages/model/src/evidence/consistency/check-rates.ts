import { printedUnit } from '../printed-unit.ts';
import type { Evidence, EvidenceCell, Finding } from '../types.ts';
import { compareGiven } from './compare-given.ts';
import { findCounted } from './find-counted.ts';
import { giveBy } from './give-by.ts';
import { sameElements } from './same-elements.ts';

/**
 * Columns multiply as their units do: kroner per inhabitant × inhabitants = kroner; FTE × inhabitants per FTE =
 * inhabitants. Found by the units alone, for every rate whose two quantities are printed somewhere for the same group.
 */
export function checkRates(evidence: Evidence): Finding[] {
  const seen = new Set<string>();
  return evidence.cells.flatMap((rate) => {
    const { counted, per } = printedUnit(rate.unit);
    if (per === undefined || rate.measure === undefined || rate.group === undefined) return [];
    // The same rate printed again is held to the same amount once; that the two are the same is another check.
    const printed = [rate.measure, ...rate.elements, rate.group, rate.state, rate.value].join('|');
    if (seen.has(printed)) return [];
    seen.add(printed);
    const below = findCounted(evidence, rate, { counted: per, group: rate.group, state: rate.state });
    const above = findCounted(evidence, rate, { counted, group: rate.group, state: rate.state });
    if (!below || !above || !belongTogether(above, rate)) return [];
    const byAmount = compareGiven(evidence, 'rate', rate, giveBy(evidence, [above, below], ([a = 0, b = 0]) => a / b));
    // Right to the printed digit either way is right.
    const byRate = compareGiven(evidence, 'rate', above, giveBy(evidence, [rate, below], ([r = 0, b = 0]) => r * b));
    return byRate.length === 0 ? [] : byAmount;
  });
}

/** An amount of an element goes with a rate of that element; a plain count (inhabitants) with any. */
function belongTogether(above: EvidenceCell, rate: EvidenceCell): boolean {
  return above.elements.length === 0 || sameElements(above, rate);
}
