export * from './types.ts';
export { readLedger, type ReadLedger, type ReadLedgerOptions } from './read-ledger.ts';
export { REJECTED_LISTED, sumLedger, type LedgerSum } from './sum-ledger.ts';
