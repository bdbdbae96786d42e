export { ComparedGroupSchema, ComparisonSchema, ComparisonsSchema, GroupAnswerSchema, type ComparedGroupBody, type ComparisonBody, type ComparisonsBody } from './comparison.ts';
