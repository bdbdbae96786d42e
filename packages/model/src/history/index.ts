export { compareVersions, type Change } from './compare-versions.ts';
export type { FaultKind, FaultPlace, HistoryFault } from './types.ts';
