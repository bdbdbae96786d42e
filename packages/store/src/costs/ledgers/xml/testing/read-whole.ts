import type { LedgerLine, RejectedLine } from '@samvirke/model/costs/ledgers';
import type { Refusal } from '@samvirke/model/errors';
import type { LedgerBatch, LedgerReader } from '../../types.ts';

export interface Whole {
  readonly format: string | null;
  readonly lines: readonly LedgerLine[];
  readonly rejected: readonly RejectedLine[];
  readonly documents: number;
  readonly refusal: Refusal | null;
}

/** All that a reader gives of a file that is small enough to be held; the bytes come in pieces of `size`. */
export async function readWhole(reader: LedgerReader, content: string | Uint8Array, { file = 'in.xml', size = 1000 } = {}): Promise<Whole> {
  return gather(reader({ file, bytes: inPieces(content, size) }));
}

export async function gather(batches: AsyncGenerator<LedgerBatch, Refusal | null>): Promise<Whole> {
  const lines: LedgerLine[] = [];
  const rejected: RejectedLine[] = [];
  let documents = 0;
  let format: string | null = null;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- the file comes in order
    const next = await batches.next();
    if (next.done) return { format, lines, rejected, documents, refusal: next.value };
    lines.push(...next.value.lines);
    rejected.push(...next.value.rejected);
    documents += next.value.documents;
    ({ format } = next.value);
  }
}

export async function* inPieces(content: string | Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  for (let from = 0; from < bytes.byteLength; from += size) yield bytes.subarray(from, from + size);
}
