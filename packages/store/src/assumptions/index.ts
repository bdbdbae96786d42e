export { AssumptionFilesInvalid, type FileProblem } from './assumption-files-invalid.ts';
export { readAssumptions } from './read-assumptions.ts';
export { namesIn } from './names-in.ts';
export { valueAt } from './value-at.ts';
export {
  listParameters,
  parametersVersion,
  publishParameter,
  withdrawParameter,
  type ParameterToPublish,
  type PublishedParameter,
} from './national-parameters.ts';
