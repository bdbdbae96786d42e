import { classifyGroup, sumClassified, type ClassifiedGroup, type ClassifiedTotals, type CompiledDecisions, type CompiledRules } from '@samvirke/model/costs/ledgers';
import type { DatedGroup } from '@samvirke/store/costs/imports';

export interface Picture {
  readonly totals: ClassifiedTotals;
  readonly months: { month: number; receivedOre: number; ictOre: number; undecidedOre: number }[];
  readonly otherCurrencies: { currency: string; lines: number; debitOre: number; creditOre: number }[];
}

/** Amounts in NOK, each as it is classified. Lines that are alike in several months are classified once. */
export function classifyAll(groups: readonly DatedGroup[], rules: CompiledRules, decisions: CompiledDecisions): (ClassifiedGroup & { readonly group: DatedGroup })[] {
  const known = new Map<string, ClassifiedGroup['classification']>();
  return groups
    .filter(({ currency }) => currency === 'NOK')
    .map((group) => {
      let classification = known.get(group.key);
      if (!classification) {
        classification = classifyGroup(group, rules, decisions);
        known.set(group.key, classification);
      }
      return { group, classification };
    });
}

/** What a year's groups come to in all and in each month; other currencies apart. */
export function composePicture(groups: readonly DatedGroup[], rules: CompiledRules, decisions: CompiledDecisions): Picture {
  const classified = classifyAll(groups, rules, decisions);
  const months = [...Map.groupBy(classified, ({ group }) => group.month)]
    .map(([month, of]) => {
      const { receivedOre, ictOre, undecidedOre } = sumClassified(of);
      return { month, receivedOre, ictOre, undecidedOre };
    })
    .toSorted((a, b) => a.month - b.month);
  const others = [...Map.groupBy(groups.filter(({ currency }) => currency !== 'NOK'), ({ currency }) => currency)].map(([currency, of]) => ({
    currency,
    lines: of.reduce((sum, { lines }) => sum + lines, 0),
    debitOre: of.reduce((sum, { debitOre }) => sum + debitOre, 0),
    creditOre: of.reduce((sum, { creditOre }) => sum + creditOre, 0),
  }));
  return { totals: sumClassified(classified), months, otherCurrencies: others.toSorted((a, b) => (a.currency < b.currency ? -1 : 1)) };
}
