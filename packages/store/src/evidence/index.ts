export { EvidenceFilesInvalid, type EvidenceProblem } from './evidence-files-invalid.ts';
export { evidenceFolder } from './evidence-folder.ts';
export { readEvidence } from './read-evidence.ts';
