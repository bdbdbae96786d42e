export { compareVersions, type Change } from './compare-versions.ts';
export type { AccessVersion, ApprovedVersion, ArchivedChange, ArchivedDecision, DecisionArchive, Doer, FaultKind, FaultPlace, HistoryFault } from './types.ts';
