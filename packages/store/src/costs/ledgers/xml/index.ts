export { readEhf } from './read-ehf.ts';
export { readSaft } from './read-saft.ts';
export { readXml } from './read-xml.ts';
export { recogniseXml, type RecognisedXml } from './recognise-xml.ts';
