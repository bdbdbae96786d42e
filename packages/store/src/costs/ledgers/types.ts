import type { LedgerFormat, LedgerLine, LineGroup, RejectedLine } from '@samvirke/model/costs/ledgers';
import type { Refusal } from '@samvirke/model/errors';

/** A file as it is handed in: its name (inside an archive after a `!`) and its bytes, as they come. */
export interface LedgerSource {
  readonly file: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Lines as they are read, some thousands at a time; nothing is held beyond the batch. */
export interface LedgerBatch {
  readonly format: LedgerFormat;
  readonly lines: readonly LedgerLine[];
  readonly rejected: readonly RejectedLine[];
  /** Invoices, vouchers or transactions that were begun in this batch. */
  readonly documents: number;
}

/**
 * What a reader of XML gives: batches, and at the end why the file is refused where it is. A file that is refused
 * counts for nothing, whatever was read of it before; so whoever saves waits for the end.
 */
export type LedgerReader = (source: LedgerSource, signal?: AbortSignal) => AsyncGenerator<LedgerBatch, Refusal | null>;

/** Lines that are alike, in one month and currency. Year 0 and month 0: the file doesn't say. */
export interface DatedGroup extends LineGroup {
  readonly year: number;
  readonly month: number;
  readonly currency: string;
}
