import { ELEMENTS } from '@samvirke/model/costs';
import type { CashFlowYear } from '../charts/index.ts';
import type { PaperContext } from './paper-context.ts';

/** All years of the cooperation in the paper's kroner: what the picture shows and the appendix tells. */
export function cashFlowYears(paper: PaperContext): readonly CashFlowYear[] {
  const { factor, cooperate } = paper.figures;
  return cooperate.flow.map((flow) => ({
    year: flow.year,
    operating: (ELEMENTS.reduce((sum, element) => sum + flow.savingByElement[element], 0) + flow.transitionOperating) * factor,
    investment: flow.transitionInvestment * factor,
  }));
}
