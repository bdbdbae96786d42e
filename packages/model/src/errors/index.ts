export { ERRORS, type ErrorCode, type ErrorRow } from './table.ts';
export { nearestWord } from './nearest-word.ts';
export { refuse } from './refuse.ts';
export type { Figure, Place, Refusal } from './types.ts';
