export { composeAccessVersion, type GroundName } from './compose-access-version.ts';
export { composeArchive, type ArchiveFile } from './compose-archive.ts';
