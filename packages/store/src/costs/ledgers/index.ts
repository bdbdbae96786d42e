export * from './types.ts';
export { gatherLedger, GROUPS_LIMIT, type GatheredGroup, type GatheredLedger } from './gather-ledger.ts';
export { readLedger, type ReadLedger, type ReadLedgerOptions } from './read-ledger.ts';
export { REJECTED_LISTED, sumLedger, type LedgerSum } from './sum-ledger.ts';
