export * from './types.ts';
export { analyse } from './analyse.ts';
export { buildAnalysisRequest, type AsksForAnalysis, type BuiltAnalysisRequest } from './build-analysis-request.ts';
