import { ore, type Ore } from '../../../units/index.ts';
import { ELEMENTS, type Element } from '../../types.ts';
import { partsOf } from './parts-of.ts';
import type { ClassifiedGroup, ClassifiedTotals } from './types.ts';

/**
 * What classified groups come to: received = ICT + not ICT + undecided, to the øre, and ICT = its elements +
 * unallocated + hidden. A group's amount (debit − credit) is divided between elements by largest remainder, so the
 * order of the groups doesn't matter. Throws a RangeError where a sum leaves the safe integers (2^53 øre).
 */
export function sumClassified(groups: Iterable<ClassifiedGroup>): ClassifiedTotals {
  let [lines, debit, credit, unallocated, hidden, notIct, undecided] = [0, 0, 0, 0, 0, 0, 0];
  const byElement: Record<Element, number> = { telecom: 0, basicOperations: 0, lineOfBusiness: 0, staff: 0 };
  const because = { 'other-purpose': 0, internal: 0, vat: 0, depreciation: 0, income: 0, balance: 0 };
  for (const { group, classification } of groups) {
    lines += group.lines;
    debit = ore(debit + group.debitOre);
    credit = ore(credit + group.creditOre);
    const amount = ore(group.debitOre - group.creditOre);
    const { outcome } = classification;
    switch (outcome.kind) {
      case 'ict':
        for (const [element, part] of partsOf(amount, outcome)) byElement[element] = ore(byElement[element] + part);
        break;
      case 'unallocated':
        unallocated = ore(unallocated + amount);
        break;
      case 'hidden':
        hidden = ore(hidden + amount);
        break;
      case 'not-ict':
        notIct = ore(notIct + amount);
        because[outcome.because] = ore(because[outcome.because] + amount);
        break;
      case 'undecided':
        undecided = ore(undecided + amount);
    }
  }
  const elements = ELEMENTS.reduce((sum, element) => ore(sum + byElement[element]), ore(0));
  return {
    lines,
    debitOre: ore(debit),
    creditOre: ore(credit),
    receivedOre: ore(debit - credit),
    ictOre: ore(elements + unallocated + hidden),
    byElement: byElement as Record<Element, Ore>,
    unallocatedOre: ore(unallocated),
    hiddenOre: ore(hidden),
    notIctOre: ore(notIct),
    notIctBecause: because as Record<keyof typeof because, Ore>,
    undecidedOre: ore(undecided),
  };
}
