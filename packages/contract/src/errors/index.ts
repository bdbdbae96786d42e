export { PlaceSchema, ProblemSchema, RefusalSchema, type Problem, type RefusalBody } from './problem.ts';
