export { readRules, type ReadRules } from './read-rules.ts';
export { RuleFilesInvalid, type RuleFileProblem } from './rule-files-invalid.ts';
