import type { LedgerFormat, RejectedLine } from '@samvirke/model/costs/ledgers';
import type { DatedGroup } from '../ledgers/index.ts';

export type { DatedGroup };

/** A file of received cost that has been read without being refused. */
export interface NewImport {
  readonly fileName: string;
  /** SHA-256 of what was received: two imports of one file are one. */
  readonly contentHash: Uint8Array;
  readonly format: LedgerFormat;
  readonly mapping: Readonly<Record<string, unknown>>;
  readonly lines: number;
  readonly documents: number;
  readonly groups: readonly DatedGroup[];
  readonly rejected: readonly RejectedLine[];
  /** The lines as Parquet. */
  readonly content: Uint8Array;
}

export interface CostImport {
  readonly id: string;
  readonly organisation: string;
  readonly fileName: string;
  readonly format: LedgerFormat;
  readonly mapping: Readonly<Record<string, unknown>>;
  readonly lines: number;
  readonly documents: number;
  readonly rejected: number;
  readonly version: number;
  readonly recordedAt: Date;
}
