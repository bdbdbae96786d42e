export * from './types.ts';
export { analyse } from './analyse.ts';
export { answerAtLikelyValues, type LikelyAnswer } from './answer-at-likely-values.ts';
export { analyseWithOutcomes } from './analyse-with-outcomes.ts';
export { buildAnalysisRequest, type AsksForAnalysis, type BuiltAnalysisRequest } from './build-analysis-request.ts';
export { composeAnalysisJson, type AnalysisJson, type ControlledBy } from './compose-analysis-json.ts';
export { composeAnalysisRequest } from './compose-analysis-request.ts';
export { widenRange } from './widen-range.ts';
