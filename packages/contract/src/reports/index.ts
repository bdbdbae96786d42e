export { AnalysisAnswerSchema, type AnalysisAnswer } from './analysis-answer.ts';
export { AnalysisQuerySchema, DEFAULT_SEED, MOST_DRAWS, MOST_SEED } from './analysis-query.ts';
export { readAnalysisQuery, type AnalysisQuery, type ReadAnalysisQuery } from './read-analysis-query.ts';
