export { loadTexts, type TextKey, type Texts } from './texts.ts';
export { formatsFor, type Formats } from './formats/formats.ts';
export { wordsOf, type RefusalWords } from './errors/words-of.ts';
export { formatFaults } from './server/format-faults.ts';
