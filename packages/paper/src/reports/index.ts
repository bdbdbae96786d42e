export { ALL_COUNCILS, COMMON_PART, composeCouncilPaper } from './compose-council-paper.ts';
export { composeOnePager } from './compose-one-pager.ts';
export { calculatePaperFigures, type MemberFigures, type PaperFigures, type PlanYear, type Verdict } from './paper-figures.ts';
export { composeAssumptionLabel } from './compose-assumption-label.ts';
export { composeAssumptionValue } from './compose-assumption-value.ts';
export { NON_PRICED_EFFECTS, type Extent, type Importance, type NonPricedEffect, type NonPricedEffectId } from './non-priced-effects.ts';
export { paperLanguage } from './paper-language.ts';
export { plusMinus } from './plus-minus.ts';
export type { CouncilPaperInput, PaperMeta } from './types.ts';
