import { ore, type Ore } from '../../../units/index.ts';
import type { ClassifiedTotals } from './types.ts';

/**
 * Two parts of one ledger as one: `sumClassified` of both parts' groups gives the same. Throws a RangeError where a sum
 * leaves the safe integers (2^53 øre).
 */
export function addTotals(a: ClassifiedTotals, b: ClassifiedTotals): ClassifiedTotals {
  const sum = (of: (totals: ClassifiedTotals) => Ore): Ore => ore(of(a) + of(b));
  return {
    lines: a.lines + b.lines,
    debitOre: sum(({ debitOre }) => debitOre),
    creditOre: sum(({ creditOre }) => creditOre),
    receivedOre: sum(({ receivedOre }) => receivedOre),
    ictOre: sum(({ ictOre }) => ictOre),
    byElement: sumEach(a.byElement, b.byElement),
    unallocatedOre: sum(({ unallocatedOre }) => unallocatedOre),
    hiddenOre: sum(({ hiddenOre }) => hiddenOre),
    notIctOre: sum(({ notIctOre }) => notIctOre),
    notIctBecause: sumEach(a.notIctBecause, b.notIctBecause),
    undecidedOre: sum(({ undecidedOre }) => undecidedOre),
  };
}

function sumEach<K extends string>(a: Readonly<Record<K, Ore>>, b: Readonly<Record<K, Ore>>): Record<K, Ore> {
  return Object.fromEntries(Object.entries<Ore>(a).map(([key, amount]) => [key, ore(amount + b[key as K])])) as Record<K, Ore>;
}
