export { readEhf } from './read-ehf.ts';
export { readFolder, type FolderOptions } from './read-folder.ts';
export { readSaft } from './read-saft.ts';
export { readXml } from './read-xml.ts';
export { readZip, type ZipOptions } from './read-zip.ts';
export { recogniseXml, type RecognisedXml } from './recognise-xml.ts';
