export { AssumptionFilesInvalid, type FileProblem } from './assumption-files-invalid.ts';
export { readAssumptions } from './read-assumptions.ts';
