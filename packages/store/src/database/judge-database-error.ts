/**
 * What went wrong between us and the database, as far as it isn't a mistake in the program:
 * `away` nobody answers there, or no longer; `busy` it answers, but can't take this now; `conflict` two transactions
 * stood in each other's way and one was undone, so that it may be tried again; `full` no room on the disk;
 * `denied` row-level security or a grant said no; `malformed` text, a number or a day that no database can keep.
 */
export type DatabaseFault = 'away' | 'busy' | 'conflict' | 'full' | 'denied' | 'malformed';

/** By SQLSTATE (PostgreSQL's appendix A), or by the first two characters of it. */
const BY_STATE: Readonly<Record<string, DatabaseFault>> = {
  '08': 'away',
  '57P01': 'away', // told to stop
  '57P02': 'away', // another process crashed
  '57P03': 'away', // starting or stopping
  '57P04': 'away', // the database was dropped
  '25006': 'away', // read only: a replica that isn't in charge yet
  '53300': 'busy', // too many connections
  '53200': 'busy', // out of memory
  '53400': 'busy',
  '55P03': 'busy', // a lock that wasn't to be had in time
  '57014': 'busy', // stopped at its time limit
  '40001': 'conflict',
  '40P01': 'conflict', // deadlock
  '53100': 'full',
  '42501': 'denied',
  '22021': 'malformed', // bytes that aren't text
  // The last net under what a route should have refused itself: a number, a day or a key that the type hasn't got.
  '22003': 'malformed', // beyond the largest number
  '22007': 'malformed', // not written as a time
  '22008': 'malformed', // a day that the calendar hasn't got
  '22009': 'malformed', // a zone that far from UTC
  '22P02': 'malformed', // not written as a number or a key
  '22P05': 'malformed', // a character that the database hasn't got (\u0000)
};

/** By Node's code for a connection that couldn't be made or was lost, and for a disk. */
const BY_CODE: Readonly<Record<string, DatabaseFault>> = {
  ECONNREFUSED: 'away',
  ECONNRESET: 'away',
  ECONNABORTED: 'away',
  EPIPE: 'away',
  ETIMEDOUT: 'away',
  EHOSTUNREACH: 'away',
  EHOSTDOWN: 'away',
  ENETUNREACH: 'away',
  ENOTFOUND: 'away',
  EAI_AGAIN: 'away',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
};

/** What the driver throws without a code, by how it begins. */
const BY_WORDS: readonly (readonly [string, DatabaseFault])[] = [
  ['Connection terminated', 'away'],
  ['Client has encountered a connection error', 'away'],
  ['Client was closed', 'away'],
  ['Query read timeout', 'away'],
  // The pool's own: every connection is in use, or a new one isn't answered.
  ['timeout exceeded when trying to connect', 'away'],
];

const STATE = /^[0-9A-Z]{5}$/;

/** Null where it is no fault of the database's. */
export function judgeDatabaseError(error: unknown): DatabaseFault | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const byCode = BY_CODE[code] ?? (STATE.test(code) ? (BY_STATE[code] ?? BY_STATE[code.slice(0, 2)]) : undefined);
  if (byCode) return byCode;
  // A name with several addresses: one failure for each.
  if (error instanceof AggregateError && error.errors.length > 0) return judgeDatabaseError(error.errors[0]);
  return BY_WORDS.find(([words]) => error.message.startsWith(words))?.[1] ?? null;
}
