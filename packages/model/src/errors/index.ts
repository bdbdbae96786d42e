export { ERRORS, type ErrorCode, type ErrorRow } from './table.ts';
export { refuse } from './refuse.ts';
export type { Figure, Place, Refusal } from './types.ts';
