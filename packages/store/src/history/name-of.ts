import type { Row } from './read-row.ts';

const NAMES = ['title', 'name', 'cell', 'role', 'capability'];

/** What an object is called, whichever kind it is of; null where it has no name. */
export function nameOf(row: Row | null): string | null {
  const name = NAMES.map((field) => row?.[field]).find((value) => typeof value === 'string');
  return typeof name === 'string' ? name : null;
}
