export { adoptFigures, type AdoptedFigures } from './adopt-figures.ts';
export type { Called } from './call.ts';
export { entryKnownAt, type KnownEntry } from './entry-known-at.ts';
export { listEntries, readPlace, type EntryFilter, type EntryPlace } from './list-entries.ts';
export { moveEntry, type EntryMove } from './move-entry.ts';
export { findEntryOwner } from './find-entry-owner.ts';
export { readEntry } from './read-entry.ts';
export { readGrounds, type Ground, type Grounds } from './read-grounds.ts';
export { saveEntry, type Writer } from './save-entry.ts';
