export * from './types.ts';
export { listDecisions, saveDecision, undoDecision, type NewDecision, type SavedDecision } from './decisions.ts';
export { findGroupsOfYear, type SavedGroup } from './find-groups-of-year.ts';
export { findImportYears } from './find-import-years.ts';
export { findImport, listImports } from './find-imports.ts';
export { readImportLines, readRejected } from './read-import-part.ts';
export { saveImport } from './save-import.ts';
export { takeBackImport } from './take-back-import.ts';
