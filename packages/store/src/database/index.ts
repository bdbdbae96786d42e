export { APP_ROLE, asKeeper, KEEPER_ROLE, type Transaction } from './as-keeper.ts';
export { buildUuid } from './build-uuid.ts';
export { judgeDatabaseError, type DatabaseFault } from './judge-database-error.ts';
export { lockFolder, type FolderLock } from './lock-folder.ts';
export { openDatabase, type DatabaseLocked, type DatabasePlace, type Db, type OpenDatabase } from './open-database.ts';
export { retryOnce } from './retry-once.ts';
export { saveReferenceData, type SavedReferenceData } from './save-reference-data.ts';
export type { Schema } from './schema.ts';
export { testDatabase } from './test-database.ts';
