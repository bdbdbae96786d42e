import type { Entered } from '../../access/index.ts';
import type { Transaction } from '../../database/index.ts';

/** A file on its way in, or whole and not yet used. */
export interface Upload {
  readonly id: string;
  readonly organisation: string;
  readonly fileName: string;
  /** Upload-Metadata as it was sent; empty where nothing was. */
  readonly metadata: string;
  readonly size: number;
  /** Bytes that have come and are kept; as many as `size` when it is whole. */
  readonly received: number;
  readonly expiresAt: Date;
  readonly isExpired: boolean;
}

/**
 * A short transaction of whoever does the work, for each thing that is done: a file is never sent or read within one
 * transaction (PGlite has one connection, and a slow sender would hold it).
 */
export type Within = <T>(work: (transaction: Transaction, entered: Entered) => Promise<T>) => Promise<T>;
