export { readKostraArts } from './read-kostra-arts.ts';
export { readReferenceData } from './read-reference-data.ts';
export { ReferenceDataError } from './read-table.ts';
export { referenceFolder } from './reference-folder.ts';
