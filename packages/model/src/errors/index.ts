export { ERRORS, type ErrorCode, type ErrorRow } from './table.ts';
export { nearestWord } from './nearest-word.ts';
export { refuseUnknownParameter } from './refuse-unknown-parameter.ts';
export { refuse } from './refuse.ts';
export type { Figure, Place, Refusal } from './types.ts';
