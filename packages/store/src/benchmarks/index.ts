export { compareBodies } from './compare-bodies.ts';
export type { BodyComparison, ComparisonQuery, Measure, ShownGroup } from './types.ts';
