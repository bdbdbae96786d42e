import type { LedgerLine, RejectedLine } from '@samvirke/model/costs/ledgers';
import { refuse, type Figure, type Refusal } from '@samvirke/model/errors';
import { createHash } from 'node:crypto';
import type { LedgerBatch, LedgerReader } from '../types.ts';
import { ARCHIVE_LIMITS } from './archive-limits.ts';
import { XML_LIMITS } from './xml-limits.ts';

/** A file among several: opened as often as it must be read, or known beforehand not to be readable. */
export interface LedgerItem {
  readonly file: string;
  readonly open?: () => AsyncIterable<Uint8Array>;
  readonly refusal?: Refusal;
}

export interface EachOptions {
  readonly readOne: LedgerReader;
  /** Fingerprint → the first file with that content. */
  readonly seen: Map<string, string>;
  readonly signal?: AbortSignal | undefined;
}

/** A fault of the disk or of the archive, not of the file's form and not of ours. */
class SourceFault extends Error {}

/**
 * Reads files one by one. Each is good or refused as a whole: its lines are given when it is known to be good, and a
 * file that is refused, or has the content of one before it, is one rejected line. The rest goes on.
 */
export async function* readEach(items: Iterable<LedgerItem>, { readOne, seen, signal }: EachOptions): AsyncGenerator<LedgerBatch, void> {
  const gathered = buildGatherer();
  for (const item of items) {
    signal?.throwIfAborted();
    const result: Refusal | readonly LedgerBatch[] | 'read-again' = item.refusal ?? (await readHeld(item, readOne, seen, signal));
    if (result === 'read-again') {
      const batches = readOne({ file: item.file, bytes: openItem(item) }, signal);
      try {
        for await (const batch of batches) {
          for (const ready of gathered.add(batch)) yield ready;
        }
      } catch (error) {
        // It was good a moment ago: the lines that are given already can't be taken back, so nothing may be saved.
        throw error instanceof SourceFault ? new Error(`${item.file} changed while it was read`, { cause: error }) : error;
      }
    } else if ('code' in result) {
      gathered.reject(toRejected(item.file, result));
    } else {
      for (const batch of result) for (const ready of gathered.add(batch)) yield ready;
    }
  }
  yield* gathered.rest();
}

async function readHeld(item: LedgerItem, readOne: LedgerReader, seen: Map<string, string>, signal: AbortSignal | undefined): Promise<Refusal | readonly LedgerBatch[] | 'read-again'> {
  const hash = createHash('sha256');
  let held: LedgerBatch[] = [];
  let lines = 0;
  try {
    const batches = readOne({ file: item.file, bytes: openItem(item, hash) }, signal);
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- the file comes in order
      const next = await batches.next();
      if (next.done) {
        if (next.value) return next.value;
        break;
      }
      lines += next.value.lines.length + next.value.rejected.length;
      if (lines <= ARCHIVE_LIMITS.heldLines) held.push(next.value);
      else held = [];
    }
  } catch (error) {
    if (error instanceof SourceFault) return refuse('file-unreadable', {});
    throw error;
  }
  const fingerprint = hash.digest('base64');
  const first = seen.get(fingerprint);
  if (first !== undefined) return refuse('ledger-repeated', { first });
  seen.set(fingerprint, item.file);
  return lines <= ARCHIVE_LIMITS.heldLines ? held : 'read-again';
}

async function* openItem(item: LedgerItem, hash?: { update: (bytes: Uint8Array) => unknown }): AsyncGenerator<Uint8Array> {
  let bytes: AsyncIterator<Uint8Array> | undefined;
  try {
    for (;;) {
      let next: IteratorResult<Uint8Array>;
      try {
        bytes ??= (item.open?.() ?? nothing())[Symbol.asyncIterator]();
        // oxlint-disable-next-line no-await-in-loop -- the file comes in order
        next = await bytes.next();
      } catch (error) {
        throw new SourceFault('the file could not be read', { cause: error });
      }
      if (next.done) return;
      hash?.update(next.value);
      yield next.value;
    }
  } finally {
    await bytes?.return?.();
  }
}

// oxlint-disable-next-line require-yield, no-empty-function -- a file without bytes
async function* nothing(): AsyncGenerator<Uint8Array> {}

function toRejected(file: string, refusal: Refusal): RejectedLine {
  const { line } = refusal.figures;
  const plain = (figure: Figure): string | number => (typeof figure === 'object' ? figure.join(', ') : figure);
  const figures = Object.fromEntries(Object.entries(refusal.figures).map(([name, figure]) => [name, plain(figure)]));
  return { file, row: typeof line === 'number' ? line : 0, column: null, value: '', code: refusal.code, figures };
}

/** Puts the few lines of each invoice together, so that whoever saves gets thousands at a time. */
function buildGatherer() {
  let format: LedgerBatch['format'] = 'ehf-invoice';
  let lines: LedgerLine[] = [];
  let rejected: RejectedLine[] = [];
  let documents = 0;
  const isEmpty = (): boolean => lines.length + rejected.length + documents === 0;
  const give = (): LedgerBatch => {
    const batch = { format, lines, rejected, documents };
    lines = [];
    rejected = [];
    documents = 0;
    return batch;
  };
  return {
    *add(batch: LedgerBatch): Generator<LedgerBatch> {
      if (batch.format !== format && !isEmpty()) yield give();
      ({ format } = batch);
      lines.push(...batch.lines);
      rejected.push(...batch.rejected);
      documents += batch.documents;
      if (lines.length + rejected.length >= XML_LIMITS.batchLines) yield give();
    },
    reject(line: RejectedLine): void {
      rejected.push(line);
    },
    *rest(): Generator<LedgerBatch> {
      if (!isEmpty()) yield give();
    },
  };
}
