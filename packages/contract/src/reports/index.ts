export { AnalysisAnswerSchema, type AnalysisAnswer } from './analysis-answer.ts';
export { AnalysisQuerySchema, DEFAULT_SEED, MOST_DRAWS, MOST_SEED } from './analysis-query.ts';
export { composeCaseAddress, type AddressedCase } from './compose-case-address.ts';
export { readAnalysisQuery, type AnalysisQuery, type ReadAnalysisQuery } from './read-analysis-query.ts';
