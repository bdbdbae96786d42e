export type { Called } from './call.ts';
export { listEntries, readPlace, type EntryFilter, type EntryPlace } from './list-entries.ts';
export { moveEntry, type EntryMove } from './move-entry.ts';
export { readEntry } from './read-entry.ts';
export { saveEntry, type Writer } from './save-entry.ts';
