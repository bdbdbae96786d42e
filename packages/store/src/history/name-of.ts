import type { Row } from './read-row.ts';

const NAMES = ['title', 'name', 'cell', 'role', 'capability'];

/** What an object is called, whichever kind it is of; null where it has no name. */
export function nameOf(row: Row | null, kind?: string): string | null {
  // Of a job all that is told is what it does.
  if (kind === 'job') return typeof row?.['kind'] === 'string' ? row['kind'] : null;
  const name = NAMES.map((field) => row?.[field]).find((value) => typeof value === 'string');
  return typeof name === 'string' ? name : null;
}
