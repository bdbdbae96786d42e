export * from './types.ts';
export { checkEntry, LONGEST_TITLE, MOST_YEARS_HELD_BACK, PRICE_VISIBILITIES, type EntryRules } from './check-entry.ts';
export { columnsOf, type EntryColumns } from './columns-of.ts';
export { FIELDS } from './fields.ts';
export { findProtectedFact } from './find-protected-fact.ts';
