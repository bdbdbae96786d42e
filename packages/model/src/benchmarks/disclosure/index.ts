export { answerCustom, type CustomAnswer, type CustomRequest } from './answer-custom.ts';
export { groupAnswer, type GroupAnswer } from './group-answer.ts';
export { judgeGroup, type Judging } from './judge-group.ts';
export { DISCLOSURE_RULES } from './rules.ts';
export { isSame } from './is-same.ts';
export { newestOf } from './newest-of.ts';
export { settleGroups, type Settling, type StandardGroup } from './settle-groups.ts';
export type { AskedGroup, DisclosureFigure, DisclosureRules, GroupFamily, Verdict } from './types.ts';
export { figureKey } from './figure-key.ts';
